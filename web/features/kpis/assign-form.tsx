"use client";
import { useQuery } from "@apollo/client/react";
import { AssignKpiDocument, KpiListChoicesDocument } from "@cairn/schema/generated/web/kpis/graphql";
import { formatPeriod } from "@cairn/schema/rules/period";
import { Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { readTypedFigure } from "../../lib/figure-typed";
import { useVerb } from "../../lib/use-verb";
import { DecimalField } from "../../ui/decimal-field";
import { DialogActions } from "../../ui/dialog-actions";
import { notifyDone } from "../../ui/notify";
import { PeriodField, usePeriodReader } from "../../ui/period-field";
import { type Refusal, Refusals } from "../../ui/refusals";
import { TeamsField } from "../../ui/teams-field";
import type { KpiOfPage } from "./kpi-of-page";

interface AssignFormProps {
  kpi: KpiOfPage;
  onClose: () => void;
}

/** The teams, and the period from which on they measure the KPI. */
export function AssignForm({ kpi, onClose }: AssignFormProps) {
  const t = useTranslations("kpis.assignments.assign");
  const { data } = useQuery(KpiListChoicesDocument);
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [from, setFrom] = useState("");
  const readPeriod = usePeriodReader(kpi.periodicity);
  const locale = useLocale();
  const weighs = kpi.teamAggregation === "WEIGHTED";
  const [weight, setWeight] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [weightError, setWeightError] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [assign, { running }] = useVerb(AssignKpiDocument, { refetch: ["KpiPage"] });
  const measured = kpi.assignments
    .filter((each) => !each.retiredAt && !each.person)
    .map((each) => each.team.id);

  const submit = async () => {
    const read = from.trim() === "" ? null : readPeriod(from);
    if (read && !read.ok) return;
    if (teamIds.length === 0) return setError(t("teamsMissing"));
    const weighed = readTypedFigure(weight, locale);
    if (weighs && weighed.kind !== "value") return setWeightError(t("weightMissing"));
    setRefusals([]);
    for (const [place, teamId] of teamIds.entries()) {
      const input = {
        kpiId: kpi.id,
        teamId,
        firstPeriod: read && formatPeriod(read.value),
        weight: weighed.kind === "value" ? weighed.value : null,
      };
      const payload = (await assign({ input }))?.assignKpi;
      if (!payload) return setTeamIds(teamIds.slice(place));
      if (payload.refusals.length > 0) {
        setTeamIds(teamIds.slice(place));
        return setRefusals(payload.refusals);
      }
    }
    notifyDone(t("done", { count: teamIds.length }));
    onClose();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <Refusals refusals={refusals} />
        <TeamsField
          label={t("teams")}
          teams={data?.teams ?? []}
          without={measured}
          value={teamIds}
          onChange={(chosen) => {
            setTeamIds(chosen);
            setError(null);
          }}
          error={error}
          data-autofocus
        />
        <PeriodField
          label={t("from")}
          description={t("fromHint")}
          periodicity={kpi.periodicity}
          value={from}
          onChange={setFrom}
        />
        {weighs && (
          <DecimalField
            label={t("weight")}
            description={t("weightHint")}
            value={weight}
            onChange={(typed) => {
              setWeight(typed);
              setWeightError(null);
            }}
            error={weightError}
          />
        )}
        <DialogActions submit={t("submit")} running={running} onCancel={onClose} />
      </Stack>
    </form>
  );
}
