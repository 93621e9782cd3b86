"use client";
import { standingOf } from "@cairn/schema/rules/standing";
import type { Status } from "@cairn/schema/rules/statuses";
import { useFormat } from "../../lib/use-format";
import { useTexts } from "../../lib/use-texts";
import { late } from "../../ui/late";
import { StatusMark } from "../../ui/status-mark";
import { useLayer } from "../../ui/use-layer";
import classes from "./status-explained.module.css";
import type { StatusNoteProps } from "./status-note";

const note = late(() => import("./status-note").then((module) => module.StatusNote));

interface StatusExplainedProps extends Omit<StatusNoteProps, "isOld"> {
  status: Status;
  /** Of a latest figure: from when on newer ones are overdue. */
  missingSince?: string | null;
  /** In a grid, which is one tab stop: not by Tab, the keys of its cell click it. */
  inGrid?: boolean;
}

/** A status that says why it is what it is, when it is asked by click or key; of an old figure with its age. */
export function StatusExplained({
  status,
  missingSince = null,
  inGrid = false,
  ...why
}: StatusExplainedProps) {
  const t = useTexts("kpis.explained");
  const words = useTexts("words.status");
  const format = useFormat();
  const isOld = standingOf(status, missingSince) === "OUT_OF_DATE";
  const { trigger, layer } = useLayer(note, "dialog", { ...why, isOld });
  const period = format.period(why.figure.period, "short");
  return (
    <>
      <button
        type="button"
        className={classes.button}
        tabIndex={inGrid ? -1 : undefined}
        aria-label={t(isOld ? "openOld" : "open", { status: words(status), period })}
        {...trigger}
      >
        <span>
          <StatusMark status={status} isOld={isOld} />
        </span>
        {isOld && <span className={classes.age}>{t("asOf", { period })}</span>}
      </button>
      {layer}
    </>
  );
}
