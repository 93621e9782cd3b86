"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { type KpiAssignmentFragment, KpiFiguresDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import { useAddress } from "../../lib/use-address";
import { AssignmentSwitch } from "./assignment-switch";
import { FigureSummary } from "./figure-summary";
import { FiguresTable } from "./figures-table";
import { figuresVariables, type Range } from "./kpi-address";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./kpi-page.module.css";
import { ProgressionFigure } from "./progression-figure";

interface KpiFiguresProps {
  kpi: KpiOfPage;
  assignment: KpiAssignmentFragment;
  range: Range;
}

/** The figures of one team: where it stands now, its course as a picture, and the same as a table. */
export function KpiFigures({ kpi, assignment, range }: KpiFiguresProps) {
  const t = useTranslations("kpis.page");
  const { set, pending } = useAddress();
  const { data } = useSuspenseQuery(KpiFiguresDocument, { variables: figuresVariables(assignment, range) });
  const { latest = null, series } = data.assignment ?? {};
  const points = series?.points ?? [];
  return (
    <section
      aria-label={t("figuresOf", { team: assignment.team.name })}
      aria-busy={pending}
      className={classes.course}
    >
      <AssignmentSwitch assignments={kpi.assignments} current={assignment} set={set} />
      {latest && series && <FigureSummary kpi={kpi} latest={latest} coverage={series.coverage} />}
      <ProgressionFigure kpi={kpi} assignment={assignment} points={points} range={range} set={set} />
      <FiguresTable kpi={kpi} assignment={assignment} points={points} />
    </section>
  );
}
