"use client";
import { useTranslations } from "next-intl";
import { late } from "../../ui/late";
import { type Status, StatusMark } from "../../ui/status-mark";
import { useLayer } from "../../ui/use-layer";
import classes from "./status-explained.module.css";
import type { StatusNoteProps } from "./status-note";

const note = late(() => import("./status-note").then((module) => module.StatusNote));

interface StatusExplainedProps extends StatusNoteProps {
  status: Status;
}

/** A status that says why it is what it is, when it is asked by click or key. */
export function StatusExplained({ status, ...why }: StatusExplainedProps) {
  const t = useTranslations("kpis.explained");
  const words = useTranslations("words.status");
  const { trigger, layer } = useLayer(note, "dialog", why);
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-label={t("open", { status: words(status) })}
        {...trigger}
      >
        <StatusMark status={status} />
      </button>
      {layer}
    </>
  );
}
