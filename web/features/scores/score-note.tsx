"use client";
import { useQuery } from "@apollo/client/react";
import { type MadeScoreFragment, ScorePartsDocument } from "@cairn/schema/generated/web/scores/graphql";
import { Popover, Skeleton, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { AsOf } from "../../lib/as-of";
import { useSentence } from "../../lib/use-sentence";
import { NoteLayer } from "../../ui/layers";
import type { Layer } from "../../ui/use-layer";
import classes from "./score-note.module.css";
import { ScoreOmissions } from "./score-omissions";
import { ScorePartsTable } from "./score-parts-table";
import { useScoreText } from "./score-text";
import { WhereWeights } from "./where-weights";

interface ScoreNoteProps {
  teamId: string | null;
  asOf: AsOf | null;
  layer: Layer;
}

/** How a score is made up: each KPI's achievement and weight, what it brings, and who is left out and why. */
export function ScoreNote({ layer, teamId, asOf }: ScoreNoteProps) {
  const heading = useId();
  return (
    <NoteLayer layer={layer} width="min(30rem, calc(100vw - 1.5rem))" position="bottom-start" withArrow>
      <Popover.Dropdown aria-labelledby={heading} className={classes.note}>
        <Content heading={heading} teamId={teamId} asOf={asOf} />
      </Popover.Dropdown>
    </NoteLayer>
  );
}

function Content({ heading, teamId, asOf }: Omit<ScoreNoteProps, "layer"> & { heading: string }) {
  const t = useTranslations("scores");
  const { data, error } = useQuery(ScorePartsDocument, {
    variables: { filter: { teamId }, asOf: asOf?.instant ?? null },
    fetchPolicy: "cache-and-network",
  });
  const score = data?.board.score;
  return (
    <>
      <Text id={heading} size="sm" fw={600}>
        {t("title")}
      </Text>
      <Text size="sm" c="dimmed" mt={2}>
        {t("meaning")}
      </Text>
      {!score && !error && <Skeleton h={140} mt="sm" aria-busy="true" />}
      {error && !score && (
        <Text size="sm" mt="sm" role="alert">
          {t("failed")}
        </Text>
      )}
      {score && <Made score={score} teamId={teamId} isPast={asOf !== null} />}
    </>
  );
}

interface MadeProps {
  score: MadeScoreFragment;
  teamId: string | null;
  isPast: boolean;
}

function Made({ score, teamId, isPast }: MadeProps) {
  const t = useTranslations("scores");
  const share = useScoreText();
  const sentence = useSentence();
  return (
    <>
      <Text size="sm" mt="xs">
        {sentence(score)}
      </Text>
      <Text size="sm" c="dimmed" mt={2}>
        {score.cap === null ? t("noCap") : t(isPast ? "capOfToday" : "cap", { cap: share(score.cap) })}
      </Text>
      <ScorePartsTable score={score} teamId={teamId} />
      <ScoreOmissions omitted={score.omitted} />
      {!isPast && <WhereWeights />}
    </>
  );
}
