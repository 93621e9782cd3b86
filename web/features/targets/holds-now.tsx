"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import { textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod } from "@cairn/schema/rules/period";
import {
  type FoundTarget,
  sameScope,
  type TargetRow,
  type TargetScope,
  targetEndFor,
  targetFor,
} from "@cairn/schema/rules/target";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { calendarOf, runningPeriod } from "../../lib/periodicity";
import type { TeamLine } from "../../lib/team-lines";
import { useFormat } from "../../lib/use-format";
import { StatusExplained } from "../kpis/status-explained";
import { useTargetText } from "../kpis/target-text";
import { useViewer } from "../shell/viewer-context";
import { placeOf, ruleRowOf } from "./target-scope";
import classes from "./targets.module.css";

interface HoldsNowProps {
  kpi: TargetKpiFragment;
  lines: readonly TeamLine[];
  /** The scope that is edited, and its rows as they are typed now. */
  scope: TargetScope;
  rows: readonly TargetRow[];
}

/** What holds for each team in the running period, and where it comes from: the effect of what is typed. */
export function HoldsNow({ kpi, lines, scope, rows }: HoldsNowProps) {
  const t = useTranslations("targets.holds");
  const format = useFormat();
  const { organization } = useViewer();
  const calendar = calendarOf(organization);
  const running = runningPeriod(organization, kpi.periodicity, new Date());
  const others = kpi.targets.map(ruleRowOf).filter((row) => !sameScope(row.scope, scope));
  const all = [...others, ...rows];
  const inUse = kpi.assignments.filter((each) => !each.retiredAt);
  if (inUse.length === 0) return null;
  return (
    <section aria-labelledby="targets-holds">
      <Title order={2} id="targets-holds" mb={4}>
        {t("title", { period: format.period(formatPeriod(running)) })}
      </Title>
      <ul className={classes.holds}>
        {inUse.map((assignment) => {
          const place = placeOf(assignment, lines);
          return (
            <Held
              key={assignment.id}
              kpi={kpi}
              assignment={assignment}
              found={targetFor(all, place, running, calendar)}
              end={targetEndFor(all, place, running, calendar)}
              lines={lines}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface HeldProps {
  kpi: TargetKpiFragment;
  assignment: TargetKpiFragment["assignments"][number];
  found: FoundTarget | null;
  /** The row by which the target has ended. */
  end: TargetRow | null;
  lines: readonly TeamLine[];
}

function Held({ kpi, assignment: { id, team, person, latest }, found, end, lines }: HeldProps) {
  const t = useTranslations("targets.holds");
  const format = useFormat();
  const href = `/kpis/${kpi.id}?assignment=${id}`;
  const sinceOf = (row: TargetRow) => format.period(formatPeriod(row.validFrom), "short");
  const targetText = useTargetText(kpi);
  const levels = found?.levels;
  const text = levels
    ? targetText({
        target: textOf(levels.target),
        minimum: textOf(levels.minimum),
        stretch: textOf(levels.stretch),
      })
    : null;
  return (
    <li className={classes.held}>
      <span className={classes.team}>{person ? `${team.name} · ${person.name}` : team.name}</span>
      <span className={`figure ${classes.heldLevel}`} data-carried={found?.carried || undefined}>
        {text ?? "–"}
      </span>
      <span className={classes.origin}>
        {text !== null ? originOf() : end ? t("endedAsOf", { period: sinceOf(end) }) : t("none")}
        {found?.carried && <span> · {t("carried", { period: sinceOf(found.row) })}</span>}
      </span>
      <span className={classes.standing}>{latest && <Standing kpi={kpi} latest={latest} href={href} />}</span>
    </li>
  );

  function originOf(): string {
    const scope = found?.row.scope;
    if (!scope || scope.for === "kpi") return t("all");
    if (scope.for === "assignment") return t("own");
    return t("team", { team: lines.find((line) => line.id === scope.id)?.name ?? "" });
  }
}

type Latest = NonNullable<TargetKpiFragment["assignments"][number]["latest"]>;

/** How the newest figure stands by the targets that are saved. */
function Standing({ kpi, latest, href }: { kpi: TargetKpiFragment; latest: Latest; href: string }) {
  const format = useFormat();
  return (
    <>
      <span className={classes.origin}>{format.period(latest.period, "short")}</span>
      <StatusExplained
        status={latest.status}
        explanation={latest.explanation}
        figure={{ ...latest, kpi }}
        href={href}
      />
    </>
  );
}
