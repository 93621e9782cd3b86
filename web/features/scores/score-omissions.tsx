import type { MadeScoreOmissionFragment } from "@cairn/schema/generated/web/scores/graphql";
import { Text } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import classes from "./score-note.module.css";

/** Who has no part in a score, by why: apart those that should have one, for the score does not know of them. */
export function ScoreOmissions({ omitted }: { omitted: readonly MadeScoreOmissionFragment[] }) {
  const t = useTranslations("scores");
  const missed = omitted.filter(({ isMissed }) => isMissed);
  const others = omitted.filter(({ isMissed }) => !isMissed);
  return (
    <>
      {missed.length > 0 && <Omitted title={t("missed")} omitted={missed} />}
      {others.length > 0 && <Omitted title={t("others")} omitted={others} />}
    </>
  );
}

function Omitted({ title, omitted }: { title: string; omitted: readonly MadeScoreOmissionFragment[] }) {
  return (
    <>
      <Text size="sm" fw={500} mt="sm">
        {title}
      </Text>
      <ul className={classes.omitted}>
        {omitted.map((omission) => (
          <OmittedFor key={omission.reason} omission={omission} />
        ))}
      </ul>
    </>
  );
}

function OmittedFor({ omission }: { omission: MadeScoreOmissionFragment }) {
  const t = useTranslations("scores");
  const { list } = useFormatter();
  const { reason, count, assignments } = omission;
  const names = assignments.map(({ kpi, team, person }) => `${kpi.name} (${person?.name ?? team.name})`);
  const more = count - names.length;
  return (
    <li>
      {t("omitted", {
        reason: t(`reason.${reason}`, { count }),
        names: list(more > 0 ? [...names, t("andMore", { count: more })] : names),
      })}
    </li>
  );
}
