import type { MadeScoreFragment, MadeScorePartFragment } from "@cairn/schema/generated/web/scores/graphql";
import { decimal, formatDecimalPlain, sumOf } from "@cairn/schema/rules/decimal";
import { Anchor, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { StatusMark } from "../../ui/status-mark";
import classes from "./score-note.module.css";
import { useScoreText } from "./score-text";

interface ScorePartsTableProps {
  score: MadeScoreFragment;
  /** The team that was asked about: only of others the name stands beside the KPI. */
  teamId: string | null;
}

/** What each KPI brings, first those that take most away; what has no room is told together, so that all adds up. */
export function ScorePartsTable({ score, teamId }: ScorePartsTableProps) {
  const t = useTranslations("scores");
  const format = useFormat();
  const { parts, rated, value, weights } = score;
  const more = rated - parts.length;
  const brought = sumOf(parts.map(({ contribution }) => decimal(contribution)));
  const points = (share: string) => format.percent(share, 1);
  return (
    <>
      <table className={classes.parts}>
        <thead>
          <tr>
            {(["kpi", "achievement", "weight", "brings"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.assignment.id} part={part} teamId={teamId} points={points} />
          ))}
        </tbody>
        {value !== null && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t("together")}
              </th>
              <td className="figure">{format.decimal(weights)}</td>
              <td className="figure">{points(value)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {more > 0 && value !== null && (
        <Text size="xs" c="dimmed">
          {t("more", { count: more, share: points(formatDecimalPlain(decimal(value).minus(brought))) })}
        </Text>
      )}
    </>
  );
}

interface PartRowProps {
  part: MadeScorePartFragment;
  teamId: string | null;
  points: (share: string) => string;
}

function PartRow({ part, teamId, points }: PartRowProps) {
  const t = useTranslations("scores");
  const format = useFormat();
  const share = useScoreText();
  const { assignment, status, achievement, counted, weight, contribution } = part;
  const { kpi, team, person } = assignment;
  const whose = [team.id === teamId ? null : team.name, person?.name].filter(Boolean).join(" · ");
  const isCapped = !decimal(counted).eq(achievement);
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={`/kpis/${kpi.id}?assignment=${assignment.id}`} size="sm">
          {kpi.name}
        </Anchor>
        {whose && <span className={classes.whose}>{whose}</span>}
      </th>
      <td>
        <span className={classes.achieved}>
          <span className="figure">{share(String(achievement))}</span>
          <StatusMark status={status} compact />
        </span>
        {isCapped && <span className={classes.whose}>{t("counted", { share: share(counted) })}</span>}
      </td>
      <td className="figure">{format.decimal(weight)}</td>
      <td className="figure">{points(contribution)}</td>
    </tr>
  );
}
