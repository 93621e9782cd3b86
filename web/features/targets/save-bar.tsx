"use client";
import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Refusals } from "../../ui/refusals";
import classes from "./targets.module.css";
import type { TargetEditor } from "./use-target-editor";

/** Saves the rows as one write with an optional reason; afterwards it can be taken back. */
export function SaveBar({ editor }: { editor: TargetEditor }) {
  const t = useTranslations("targets.editor");
  return (
    <div className={classes.saving}>
      <Refusals refusals={editor.refusals} />
      {editor.dirty && (
        <div className={classes.actions}>
          <TextInput
            label={t("reason")}
            placeholder={t("reasonHint")}
            value={editor.reason}
            onChange={(event) => editor.setReason(event.currentTarget.value)}
            maxLength={2000}
            className={classes.reason}
          />
          <Button
            onClick={editor.save}
            loading={editor.running}
            disabled={editor.changes.length === 0 && !editor.rows.length}
          >
            {t("save", { count: editor.changes.length })}
          </Button>
          <Button variant="default" onClick={editor.discard} disabled={editor.running}>
            {t("discard")}
          </Button>
        </div>
      )}
      {!editor.dirty && editor.undo && (
        <div className={classes.undo} role="status">
          {t("saved", { count: editor.undo.back.length, what: editor.undo.what })}
          <Button variant="default" size="compact-sm" onClick={editor.takeBack} loading={editor.running}>
            {t("undo")}
          </Button>
        </div>
      )}
    </div>
  );
}
