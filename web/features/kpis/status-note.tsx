"use client";
import { Anchor, Popover, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { type RuleSentence, useSentence } from "../../lib/use-sentence";
import { NoteLayer } from "../../ui/layers";
import type { Layer } from "../../ui/use-layer";
import { useReadingOf } from "../targets/reading-of";
import { type ExplainedFigure, useExplainedNumbers } from "./explained-numbers";
import classes from "./status-note.module.css";

export interface StatusNoteProps {
  explanation: RuleSentence;
  /** How the figure was worked out; nothing for one that is entered. */
  working?: RuleSentence | null;
  /** The figure, its target and its KPI: the numbers that went in. */
  figure: ExplainedFigure;
  /** Since when it has stood like this, as a sentence. */
  since?: string | null;
  /** Where there is more: the KPI's page, or on it the page of its targets; null for nowhere. */
  href: string | null;
  /** Newer figures are overdue. */
  isOld: boolean;
}

/** Why a status is what it is: sentence, numbers, rule, and where to go on. */
export function StatusNote({ layer, ...why }: StatusNoteProps & { layer: Layer }) {
  const heading = useId();
  return (
    <NoteLayer layer={layer} width={300} withArrow>
      <Popover.Dropdown aria-labelledby={heading}>
        <Why heading={heading} {...why} />
      </Popover.Dropdown>
    </NoteLayer>
  );
}

function Why({
  heading,
  explanation,
  working,
  figure,
  since,
  href,
  isOld,
}: StatusNoteProps & { heading: string }) {
  const t = useTranslations("kpis.explained");
  const sentence = useSentence();
  const format = useFormat();
  return (
    <>
      <Text id={heading} size="sm" fw={500}>
        {sentence(explanation)}
      </Text>
      {working && (
        <Text size="sm" mt={4}>
          {sentence(working)}
        </Text>
      )}
      {(isOld || since) && (
        <Text size="sm" c="dimmed" mt={4}>
          {isOld ? t("old", { period: format.period(figure.period) }) : since}
        </Text>
      )}
      <Numbers figure={figure} explanation={explanation} />
      <Rule figure={figure} />
      {href && (
        <Anchor component={Link} href={href} size="sm">
          {t(href.startsWith("/targets") ? "toTargets" : "toKpi")}
        </Anchor>
      )}
    </>
  );
}

/** How the KPI is rated, in words. */
function Rule({ figure }: { figure: ExplainedFigure }) {
  const reading = useReadingOf()(figure.kpi);
  if (!reading || figure.actual === null) return null;
  return (
    <Text size="xs" c="dimmed" mb="xs">
      {reading}
    </Text>
  );
}

function Numbers({ figure, explanation }: Pick<StatusNoteProps, "figure" | "explanation">) {
  const numbers = useExplainedNumbers(figure, explanation);
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ label, value }) => (
        <div key={label} className={classes.number}>
          <dt>{label}</dt>
          <dd className="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
