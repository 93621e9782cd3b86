"use client";
import type { KpiDefinitionFragment, KpiFormChoicesQuery } from "@cairn/schema/generated/web/kpis/graphql";
import { Alert, Button } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Link } from "../../../lib/i18n/navigation";
import { LeaveGuard } from "../../../ui/leave-guard";
import { Refusals } from "../../../ui/refusals";
import { AddingSection } from "./adding-section";
import { isKnownAmong } from "./formula-check";
import classes from "./kpi-form.module.css";
import { OwnerSection } from "./owner-section";
import { PreviewPanel } from "./preview-panel";
import { ReadingSection } from "./reading-section";
import { SourceSection } from "./source-section";
import { StaleDialog } from "./stale-dialog";
import { TeamsSection } from "./teams-section";
import { TranslationsSection } from "./translations-section";
import { useKpiForm } from "./use-kpi-form";
import { useNewVersion } from "./use-new-version";
import { WhatSection } from "./what-section";

interface KpiFormProps {
  /** The KPI to revise; none to define a new one. */
  kpi: KpiDefinitionFragment | null;
  choices: KpiFormChoicesQuery;
}

/** Defines a KPI once and precisely, or revises it; beside it, what the definition makes of a value. */
export function KpiForm({ kpi, choices }: KpiFormProps) {
  const t = useTranslations("kpis.form");
  const common = useTranslations("words");
  const { nodes: kpis, totalCount } = choices.kpis;
  const isKnown = useMemo(() => isKnownAmong(kpis, kpis.length === totalCount), [kpis, totalCount]);
  const operands = useMemo(() => kpis.filter(({ id }) => id !== kpi?.id), [kpis, kpi]);
  const { form, refusals, running, saved, submit, stale, merge, dropStale } = useKpiForm(kpi, isKnown);
  const newVersion = useNewVersion(kpi, form.control);
  const people = choices.people?.nodes ?? [];
  const { isDirty } = form.formState;
  return (
    <div className={classes.page}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Refusals refusals={refusals} />
        <WhatSection form={form} categories={choices.organization.kpiCategories} />
        <TranslationsSection form={form} />
        <SourceSection form={form} operands={operands} isKnown={isKnown} />
        <ReadingSection form={form} />
        <AddingSection form={form} />
        <OwnerSection form={form} people={people} />
        {!kpi && <TeamsSection form={form} teams={choices.teams} />}
        {newVersion && (
          <Alert
            role="status"
            color="fjord"
            icon={<IconInfoCircle aria-hidden="true" />}
            title={t("version.title")}
          >
            {newVersion}
          </Alert>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={running}>
            {t(kpi ? "save" : "define")}
          </Button>
          <Button component={Link} href={kpi ? `/kpis/${kpi.id}` : "/kpis"} variant="default">
            {common("cancel")}
          </Button>
        </div>
      </form>
      <PreviewPanel control={form.control} />
      <LeaveGuard dirty={isDirty && !saved} />
      {stale && (
        <StaleDialog
          base={stale.base}
          mine={stale.mine}
          theirs={stale.theirs}
          people={people}
          onMerged={merge}
          onClose={dropStale}
        />
      )}
    </div>
  );
}
