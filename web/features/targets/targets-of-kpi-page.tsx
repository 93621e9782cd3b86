"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import {
  type TargetKpiFragment,
  TargetsOfKpiDocument,
  type TargetsOfKpiQuery,
} from "@cairn/schema/generated/web/targets/graphql";
import type { TargetScope } from "@cairn/schema/rules/target";
import { Anchor, Button } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Link } from "../../lib/i18n/navigation";
import { teamLines } from "../../lib/team-lines";
import { useAddress } from "../../lib/use-address";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { EmptyState } from "../../ui/empty-state";
import { LeaveGuard } from "../../ui/leave-guard";
import { PageHeader } from "../../ui/page-header";
import { NothingHere } from "../shell/not-found-page";
import { DraftTable } from "./draft-table";
import { HoldsNow } from "./holds-now";
import { useReadingOf } from "./reading-of";
import { SaveBar } from "./save-bar";
import { ScopeSelect } from "./scope-select";
import { ruleRowsOf } from "./target-drafts";
import { readScope, targetsIn, writeScope } from "./target-scope";
import classes from "./targets.module.css";
import { Timeline } from "./timeline";
import { useTargetEditor } from "./use-target-editor";

interface TargetsOfKpiPageProps {
  kpiId: string;
  /** Whom the targets are for, as the address says it. */
  scope: string | null;
}

/** The targets of one KPI: for all its teams, for some of them, or for one alone. */
export function TargetsOfKpiPage({ kpiId, scope }: TargetsOfKpiPageProps) {
  const t = useTranslations("targets");
  const { data } = useSuspenseQuery(TargetsOfKpiDocument, { variables: { kpiId } });
  const { kpi } = data;
  const readingOf = useReadingOf();
  if (!kpi) return <NothingHere />;
  return (
    <>
      <PageHeader
        title={t("ofKpi", { name: kpi.name })}
        description={readingOf(kpi)}
        actions={
          <Button component={Link} href={`/kpis/${kpi.id}`} variant="default">
            {t("toKpi")}
          </Button>
        }
      />
      {kpi.direction === "INFORMATIONAL" ? (
        <NotRated kpi={kpi} />
      ) : (
        <Editing key={scope} kpi={kpi} teams={data.teams} asked={scope} />
      )}
    </>
  );
}

type Kpi = NonNullable<TargetsOfKpiQuery["kpi"]>;

interface EditingProps {
  kpi: Kpi;
  teams: TargetsOfKpiQuery["teams"];
  /** Whom the targets are for, as the address says it. */
  asked: string | null;
}

function Editing({ kpi, teams, asked }: EditingProps) {
  const t = useTranslations("targets");
  const scope = useMemo(() => readScope(asked), [asked]);
  const { set } = useAddress();
  const lines = useMemo(() => teamLines(teams), [teams]);
  const stored = useMemo(() => targetsIn(kpi.targets, scope), [kpi.targets, scope]);
  const editor = useTargetEditor({ kpi, scope, stored });
  const [wanted, setWanted] = useState<TargetScope | null>(null);
  const rows = ruleRowsOf(editor.rows, scope);
  const readOnly = !kpi.viewerCanSetTargets || kpi.retiredAt !== null;
  const go = (to: TargetScope) => set({ for: writeScope(to) });
  return (
    <div className={classes.editor}>
      <ScopeSelect
        kpi={kpi}
        lines={lines}
        scope={scope}
        choose={(to) => (editor.dirty ? setWanted(to) : go(to))}
      />
      <DraftTable kpi={kpi} scope={scope} editor={editor} readOnly={readOnly} />
      {!readOnly && <SaveBar editor={editor} />}
      <Timeline kpi={kpi} rows={rows} />
      <HoldsNow kpi={kpi} lines={lines} scope={scope} rows={rows} />
      <LeaveGuard dirty={editor.dirty} />
      <ConfirmDialog
        opened={wanted !== null}
        title={t("leaveScope.title")}
        confirmLabel={t("leaveScope.confirm")}
        onConfirm={() => wanted && go(wanted)}
        onClose={() => setWanted(null)}
      >
        {t("leaveScope.text")}
      </ConfirmDialog>
    </div>
  );
}

function NotRated({ kpi }: { kpi: TargetKpiFragment }) {
  const t = useTranslations("targets.notRated");
  return (
    <EmptyState icon={<IconInfoCircle size={28} stroke={1.5} />} title={t("title")}>
      {t("text")}{" "}
      {kpi.viewerCanSetTargets && (
        <Anchor component={Link} href={`/kpis/${kpi.id}/edit`} inherit>
          {t("edit")}
        </Anchor>
      )}
    </EmptyState>
  );
}
