"use client";
import { Text } from "@mantine/core";
import { IconAlertCircle, IconFileSpreadsheet } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { type FileProblem, READABLE_FILES } from "../../lib/chosen-file";
import classes from "./imports.module.css";

interface ChooseFileProps {
  /** Why the file chosen last could not be taken. */
  problem: FileProblem | null;
  onChoose: (file: File) => void;
}

/** A place to drop a file, and a button for those who would rather choose one. */
export function ChooseFile({ problem, onChoose }: ChooseFileProps) {
  const t = useTranslations("imports.choose");
  const id = useId();
  const [isOver, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  }

  return (
    <>
      {problem && (
        <div role="alert" className={classes.panel} data-tone="bad">
          <Text fw={600} className={classes.panelTitle}>
            <IconAlertCircle size={20} stroke={1.7} aria-hidden="true" />
            {t(`problem.${problem}.title`)}
          </Text>
          <Text size="sm">{t(`problem.${problem}.text`)}</Text>
        </div>
      )}
      <label
        htmlFor={id}
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileSpreadsheet size={30} stroke={1.4} aria-hidden="true" />
        <Text fw={600}>{t("title")}</Text>
        <Text size="sm" c="dimmed" maw={520} ta="center">
          {t("text")}
        </Text>
        <input
          id={id}
          type="file"
          accept={READABLE_FILES}
          className={classes.file}
          aria-label={t("button")}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again after it has been corrected.
            event.currentTarget.value = "";
            if (file) onChoose(file);
          }}
        />
        <span className={classes.fileButton} aria-hidden="true">
          {t("button")}
        </span>
      </label>
    </>
  );
}
