"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { KpiPageDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { Alert } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AsOf } from "../../lib/as-of";
import { misreadMoment, type Parameters } from "../../lib/misread";
import { AsKnownBanner } from "../../ui/as-known";
import { MisreadNotice } from "../../ui/misread-notice";
import { NothingHere } from "../shell/not-found-page";
import { useViewer } from "../shell/viewer-context";
import { KpiAbout } from "./kpi-about";
import { KpiAssignments } from "./kpi-assignments";
import { KpiChanges } from "./kpi-changes";
import { KpiFigures } from "./kpi-figures";
import { KpiHeader } from "./kpi-header";
import { readOnly } from "./kpi-of-page";
import classes from "./kpi-page.module.css";
import { pageVariables } from "./kpi-variables";
import { KpiVersions } from "./kpi-versions";
import { askedView } from "./kpi-view";
import { NoAssignment } from "./no-assignment";

interface KpiPageProps {
  id: string;
  /** What stands in the address after the question mark. */
  asked: Parameters;
  asOf: AsOf | null;
}

/** One KPI: what it is, how it stands, how it came to that, and who changed what; now or as of a day in the past. */
export function KpiPage({ id, asked, asOf }: KpiPageProps) {
  const t = useTranslations("kpis.page");
  const { data } = useSuspenseQuery(KpiPageDocument, { variables: pageVariables(id, asOf) });
  const { viewerCanReadChanges } = useViewer();
  const kpi = useMemo(() => data.kpi && (asOf ? readOnly(data.kpi) : data.kpi), [data.kpi, asOf]);
  const read = useMemo(() => kpi && askedView(asked, kpi, data.teams), [asked, kpi, data.teams]);
  const misread = useMemo(
    () => [...misreadMoment(asked, asOf), ...(read?.misread ?? [])],
    [asked, asOf, read],
  );
  if (!kpi) return asOf ? <NotYetThere asOf={asOf} /> : <NothingHere />;
  const view = read?.view;
  const assignment = view?.whose.kind === "assignment" ? view.whose.assignment : null;
  return (
    <>
      <AsKnownBanner asOf={asOf} />
      <MisreadNotice misread={misread} />
      <KpiHeader kpi={kpi} assignment={assignment} asOf={asOf} />
      {kpi.retiredAt && (
        <Alert color="gray" icon={<IconArchive aria-hidden="true" />} mb="lg">
          {t("retiredText")}
        </Alert>
      )}
      <div className={classes.page}>
        {/* Before the long table: it is the largest text of the first screen. */}
        <aside className={`${classes.side} ${classes.about}`} aria-label={t("about")}>
          <KpiAbout kpi={kpi} />
        </aside>
        <div className={classes.figures}>
          {view ? (
            <KpiFigures kpi={kpi} teams={data.teams} view={view} asOf={asOf} />
          ) : (
            <NoAssignment kpi={kpi} />
          )}
        </div>
        <div className={`${classes.side} ${classes.more}`}>
          <KpiVersions versions={kpi.versions} />
          <KpiAssignments kpi={kpi} current={assignment} />
          {viewerCanReadChanges && <KpiChanges kpi={kpi} asOf={asOf} />}
        </div>
      </div>
    </>
  );
}

/** The KPI was defined later. */
function NotYetThere({ asOf }: { asOf: AsOf }) {
  const t = useTranslations("kpis.page");
  return (
    <>
      <AsKnownBanner asOf={asOf} />
      <Alert color="gray">{t("notYet")}</Alert>
    </>
  );
}
