"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import {
  KpiFiguresDocument,
  type KpiNormalRangeFragment,
  type KpiOutlookFragment,
  type KpiPageQuery,
  type KpiSeriesFragment,
  KpiTogetherDocument,
} from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AsOf } from "../../lib/as-of";
import { calendarOf } from "../../lib/periodicity";
import { useAddress } from "../../lib/use-address";
import { useViewer } from "../shell/viewer-context";
import { FigureSummary } from "./figure-summary";
import { FiguresTable } from "./figures-table";
import { KpiControls } from "./kpi-controls";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./kpi-page.module.css";
import { figuresVariables, togetherVariables } from "./kpi-variables";
import { isEntered, type KpiView, type Whose } from "./kpi-view";
import { ProgressionFigure } from "./progression-figure";
import { missingAfter, newestFigure, shownFigures, sinceNewest } from "./shown-figures";
import { useWhoseName } from "./whose-select";

interface KpiFiguresProps {
  kpi: KpiOfPage;
  teams: KpiPageQuery["teams"];
  view: KpiView;
  asOf: AsOf | null;
}

/** The figures asked for, of one assignment or of teams together. */
export function KpiFigures(props: KpiFiguresProps) {
  const { whose } = props.view;
  return whose.kind === "assignment" ? (
    <OfAssignment {...props} whose={whose} />
  ) : (
    <OfTeams {...props} whose={whose} />
  );
}

function OfAssignment(props: KpiFiguresProps & { whose: Extract<Whose, { kind: "assignment" }> }) {
  const calendar = calendarOf(useViewer().organization);
  const variables = figuresVariables({ ...props, calendar }, props.whose);
  const { assignment } = useSuspenseQuery(KpiFiguresDocument, { variables }).data;
  return (
    <Figures
      {...props}
      series={assignment?.series ?? null}
      outlook={assignment?.outlook ?? null}
      normalRange={assignment?.normalRange ?? null}
    />
  );
}

function OfTeams(props: KpiFiguresProps & { whose: Extract<Whose, { kind: "together" }> }) {
  const calendar = calendarOf(useViewer().organization);
  const variables = togetherVariables({ ...props, calendar }, props.whose);
  const { kpi } = useSuspenseQuery(KpiTogetherDocument, { variables }).data;
  return <Figures {...props} series={kpi?.series ?? null} outlook={null} normalRange={null} />;
}

interface FiguresProps extends KpiFiguresProps {
  series: KpiSeriesFragment | null;
  outlook: KpiOutlookFragment | null;
  normalRange: KpiNormalRangeFragment | null;
}

/** Where the figures stand now, their course as a picture, and the same as a table. */
function Figures({ kpi: defined, teams, view, asOf, series, outlook, normalRange }: FiguresProps) {
  const t = useTranslations("kpis.page");
  const { set, pending } = useAddress();
  const whose = useWhoseName(teams)(view.whose);
  const kpi = useMemo(() => ({ ...defined, valueKind: kindShown(defined, view) }), [defined, view]);
  const figures = useMemo(() => (series ? shownFigures(series, view, kpi) : []), [series, view, kpi]);
  const newest = newestFigure(figures);
  const shared = { kpi, view, figures, breaks: series?.breaks ?? [] };
  return (
    <section aria-label={t("figuresOf", { team: whose })} aria-busy={pending} className={classes.course}>
      <KpiControls kpi={kpi} teams={teams} view={view} set={set} />
      {series && newest && (
        <FigureSummary
          kpi={kpi}
          view={view}
          figure={newest}
          coverage={series.coverage}
          missingSince={missingAfter(newest, figures)}
          since={sinceNewest(newest, figures, series)}
          past={asOf !== null}
        />
      )}
      <ProgressionFigure {...shared} whose={whose} outlook={outlook} normalRange={normalRange} set={set} />
      <FiguresTable {...shared} past={asOf !== null} />
    </section>
  );
}

/** Answers of several periods or teams together are a count or a share; ratings are only ever averaged. */
const kindShown = (kpi: KpiOfPage, view: KpiView): KpiOfPage["valueKind"] =>
  kpi.valueKind === "YES_NO" && !isEntered(view, kpi) ? "NUMBER" : kpi.valueKind;
