"use client";
import { useTranslations } from "next-intl";
import { NativeSelect } from "../../ui/native-select";
import classes from "./kpi-controls.module.css";
import type { KpiOfPage } from "./kpi-of-page";
import { changesOf, grainInAddress, grainsOf, inAddress, type KpiView, MEASURES } from "./kpi-view";
import { WhoseSelect } from "./whose-select";

interface KpiControlsProps {
  kpi: KpiOfPage;
  teams: readonly { id: string; name: string; parent: { id: string } | null }[];
  view: KpiView;
  set: (changes: Record<string, string | null>) => void;
}

/** Whose figures are shown, by which periods, what of them, and what they are compared with: all of it in the address. */
export function KpiControls({ kpi, teams, view, set }: KpiControlsProps) {
  const t = useTranslations("kpis.view");
  const grains = useTranslations("kpis.grain");
  const offered = grainsOf(kpi);
  const combines = kpi.aggregation !== "NONE";
  return (
    <div className={classes.controls}>
      <WhoseSelect kpi={kpi} teams={teams} view={view} set={set} className={classes.whose} />
      {offered.length > 1 && (
        <NativeSelect
          label={t("grain")}
          value={view.grain}
          onChange={(event) =>
            set({ grain: grainInAddress(event.currentTarget.value as KpiView["grain"], kpi) })
          }
          data={offered.map((grain) => ({ value: grain, label: grains(grain) }))}
        />
      )}
      {combines && (
        <NativeSelect
          label={t("measure.label")}
          value={view.measure}
          onChange={(event) => set({ measure: inAddress("measure", event.currentTarget.value) })}
          data={MEASURES.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        />
      )}
      <NativeSelect
        label={t("compare.label")}
        value={view.lastYear ? "year" : "before"}
        onChange={(event) => set({ compare: event.currentTarget.value === "year" ? "year" : null })}
        data={(["before", "year"] as const).map((value) => ({ value, label: t(`compare.${value}`) }))}
      />
      <NativeSelect
        label={t("change.label")}
        value={view.changeIn}
        onChange={(event) => set({ change: event.currentTarget.value === "percent" ? "percent" : null })}
        data={changesOf(kpi).map((value) => ({
          value,
          label:
            value === "absolute" && kpi.unit ? t("change.inUnit", { unit: kpi.unit }) : t(`change.${value}`),
        }))}
      />
    </div>
  );
}
