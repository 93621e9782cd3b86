"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { KpiPageDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { Alert } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { NothingHere } from "../shell/not-found-page";
import { useViewer } from "../shell/viewer-context";
import { KpiAbout } from "./kpi-about";
import type { Range } from "./kpi-address";
import { KpiAssignments } from "./kpi-assignments";
import { KpiChanges } from "./kpi-changes";
import { KpiFigures } from "./kpi-figures";
import { KpiHeader } from "./kpi-header";
import classes from "./kpi-page.module.css";
import { NoAssignment } from "./no-assignment";

interface KpiPageProps {
  id: string;
  /** Whose figures are shown; null where the KPI is measured for nobody. */
  assignmentId: string | null;
  range: Range;
}

/** One KPI: what it is, how it stands for a team, how it came to that, and who changed what. */
export function KpiPage({ id, assignmentId, range }: KpiPageProps) {
  const t = useTranslations("kpis.page");
  const { data } = useSuspenseQuery(KpiPageDocument, { variables: { id } });
  const { viewerCanReadChanges } = useViewer();
  const { kpi } = data;
  if (!kpi) return <NothingHere />;
  const assignment = kpi.assignments.find((each) => each.id === assignmentId) ?? null;
  return (
    <>
      <KpiHeader kpi={kpi} assignment={assignment} />
      {kpi.retiredAt && (
        <Alert color="gray" icon={<IconArchive aria-hidden="true" />} mb="lg">
          {t("retiredText")}
        </Alert>
      )}
      <div className={classes.page}>
        <div className={classes.figures}>
          {assignment ? (
            <KpiFigures kpi={kpi} assignment={assignment} range={range} />
          ) : (
            <NoAssignment kpi={kpi} />
          )}
        </div>
        <aside className={classes.aside} aria-label={t("about")}>
          <KpiAbout kpi={kpi} />
          <KpiAssignments kpi={kpi} current={assignment} />
          {viewerCanReadChanges && <KpiChanges kpi={kpi} />}
        </aside>
      </div>
    </>
  );
}
