"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { KpiFiguresDocument, type KpiPageQuery } from "@cairn/schema/generated/web/kpis/graphql";
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
import { figuresVariables } from "./kpi-variables";
import type { KpiView } from "./kpi-view";
import { ProgressionFigure } from "./progression-figure";
import { newestFigure, seriesOf, shownFigures } from "./shown-figures";
import { useWhoseName } from "./whose-select";

interface KpiFiguresProps {
  kpi: KpiOfPage;
  teams: KpiPageQuery["teams"];
  view: KpiView;
  asOf: AsOf | null;
}

/** The figures asked for: where they stand now, their course as a picture, and the same as a table. */
export function KpiFigures({ kpi, teams, view, asOf }: KpiFiguresProps) {
  const t = useTranslations("kpis.page");
  const { set, pending } = useAddress();
  const calendar = calendarOf(useViewer().organization);
  const whose = useWhoseName(teams)(view.whose);
  const { data } = useSuspenseQuery(KpiFiguresDocument, {
    variables: figuresVariables(kpi, view, calendar, asOf),
  });
  const series = seriesOf(data);
  const figures = useMemo(() => (series ? shownFigures(series, view, kpi) : []), [series, view, kpi]);
  const newest = newestFigure(figures);
  return (
    <section aria-label={t("figuresOf", { team: whose })} aria-busy={pending} className={classes.course}>
      <KpiControls kpi={kpi} teams={teams} view={view} set={set} />
      {series && newest && <FigureSummary kpi={kpi} view={view} figure={newest} coverage={series.coverage} />}
      <ProgressionFigure
        kpi={kpi}
        whose={whose}
        view={view}
        figures={figures}
        breaks={series?.breaks ?? []}
        outlook={data.assignment?.outlook ?? null}
        normalRange={data.assignment?.normalRange ?? null}
        set={set}
      />
      <FiguresTable
        kpi={kpi}
        view={view}
        figures={figures}
        breaks={series?.breaks ?? []}
        past={asOf !== null}
      />
    </section>
  );
}
