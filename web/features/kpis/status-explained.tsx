"use client";
import { Popover, Text, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type RuleSentence, useSentence } from "../../lib/use-sentence";
import { type Status, StatusMark } from "../../ui/status-mark";
import { type ExplainedFigure, useExplainedNumbers } from "./explained-numbers";
import classes from "./status-explained.module.css";

interface StatusExplainedProps {
  status: Status;
  explanation: RuleSentence;
  /** How the figure was worked out; nothing for one that is entered. */
  working?: RuleSentence | null;
  /** The figure, its target and its KPI: the numbers that went in. */
  figure: ExplainedFigure;
  /** Since when it has stood like this, as a sentence. */
  since?: string | null;
}

/** A status that says why it is what it is, when it is asked by click or key. */
export function StatusExplained({ status, explanation, working, figure, since }: StatusExplainedProps) {
  const t = useTranslations("kpis.explained");
  const words = useTranslations("words.status");
  const sentence = useSentence();
  const heading = useId();
  return (
    <Popover width={300} position="bottom-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button} aria-label={t("open", { status: words(status) })}>
          <StatusMark status={status} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={heading}>
        <Text id={heading} size="sm" fw={500}>
          {sentence(explanation)}
        </Text>
        {working && (
          <Text size="sm" mt={4}>
            {sentence(working)}
          </Text>
        )}
        {since && (
          <Text size="sm" c="dimmed" mt={4}>
            {since}
          </Text>
        )}
        <ExplainedNumbers figure={figure} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ExplainedNumbers({ figure }: { figure: ExplainedFigure }) {
  const numbers = useExplainedNumbers(figure);
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
