"use client";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Stack, Text, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import classes from "./playground.module.css";
import { savedQueries } from "./saved-queries";

/** The saved queries, beside the editor. One is put into a tab of its own, unless the current one is empty. */
export function SavedQueriesList() {
  const t = useTranslations("playground");
  const { addTab } = useGraphiQLActions();
  const editor = useGraphiQL((state) => state.queryEditor);

  function open(text: string) {
    if (editor?.getValue().trim()) addTab();
    editor?.setValue(text);
    editor?.focus();
  }

  return (
    <section aria-labelledby="saved-queries">
      <h2 id="saved-queries" className={classes.listTitle}>
        {t("saved")}
      </h2>
      <Stack component="ul" gap={4} className={classes.list}>
        {savedQueries.map(({ name, text }) => (
          <li key={name}>
            <UnstyledButton className={classes.query} onClick={() => open(text)}>
              <Text size="sm" fw={550}>
                {t(`queries.${name}.title`)}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`queries.${name}.description`)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
    </section>
  );
}
