import { Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./kpi-form.module.css";

interface FormSectionProps {
  title: string;
  /** What it is about, in a line. */
  text?: string;
  children: ReactNode;
}

/** Fields that belong together, under a heading that names them. */
export function FormSection({ title, text, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {text && (
          <Text size="sm" c="dimmed" mt={2}>
            {text}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}
