"use client";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFormat } from "../../lib/use-format";
import classes from "./closings.module.css";
import { Restatements } from "./restatements";

/** Opens what has changed since a month was published; asked only then. */
export function RestatementsExpander({ period }: { period: string }) {
  const t = useTranslations("closings.restated");
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <div>
      <UnstyledButton
        className={classes.expander}
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={16} stroke={1.7} aria-hidden="true" className={classes.chevron} />
        {t("button")}
        <VisuallyHidden>({format.period(period)})</VisuallyHidden>
      </UnstyledButton>
      {opened && (
        <div id={id}>
          <Restatements period={period} />
        </div>
      )}
    </div>
  );
}
