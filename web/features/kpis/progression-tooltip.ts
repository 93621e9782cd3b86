import type { KpiHeadFragment, KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import classes from "./progression.module.css";
import { useTargetText } from "./target-text";

/** What is shown of a period under the pointer. Built as elements: a note is text and never markup. */
export function useTooltip(kpi: KpiHeadFragment, points: readonly KpiPointFragment[]) {
  const t = useTranslations("kpis.chart");
  const common = useTranslations("words");
  const format = useFormat();
  const sentence = useSentence();
  const targetText = useTargetText(kpi);
  return useCallback(
    (at: number): HTMLElement | string => {
      const point = points[at];
      if (!point) return "";
      const none = common(point.status === "NOT_APPLICABLE" ? "notApplicable" : "notReported");
      const target = targetText(point);
      const box = element("div", classes.tooltip);
      box.append(element("div", classes.tooltipPeriod, format.period(point.period)));
      box.append(line(t("value"), point.actual === null ? none : format.figure(point.actual, kpi)));
      if (target) box.append(line(t(point.targetCarried ? "targetCarried" : "target"), target));
      box.append(element("div", classes.tooltipStatus, common(`status.${point.status}`)));
      box.append(element("div", classes.tooltipText, sentence(point.explanation)));
      if (point.entry?.note) box.append(element("div", classes.tooltipText, `“${point.entry.note}”`));
      return box;
    },
    [points, kpi, t, common, format, sentence, targetText],
  );
}

function line(label: string, value: string): HTMLElement {
  const row = element("div", classes.tooltipLine);
  row.append(element("span", undefined, label), element("b", "figure", value));
  return row;
}

function element(name: string, className?: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
