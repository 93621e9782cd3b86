import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import type { ChartPoint } from "./chart-points";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./progression.module.css";
import type { ShownFigure } from "./shown-figures";
import { useTargetText } from "./target-text";

/** What is shown of a period under the pointer. Built as elements: a note is text and never markup. */
export function useTooltip(kpi: KpiOfPage, figures: readonly ShownFigure[], points: readonly ChartPoint[]) {
  const t = useTranslations("kpis.chart");
  const common = useTranslations("words");
  const format = useFormat();
  const sentence = useSentence();
  const targetText = useTargetText(kpi);
  return useCallback(
    (at: number): HTMLElement | string => {
      const drawn = points[at];
      if (!drawn) return "";
      const box = element("div", classes.tooltip);
      const add = (label: string, value: string | null) => value !== null && box.append(line(label, value));
      const written = (value: string | null | undefined) =>
        value == null ? null : format.figure(value, kpi);
      box.append(element("div", classes.tooltipPeriod, format.period(drawn.period)));
      const figure = figures[at];
      if (figure) {
        const { stands } = figure;
        const none = common(stands.status === "NOT_APPLICABLE" ? "notApplicable" : "notReported");
        add(t("value"), written(figure.value) ?? none);
        add(t("lastYear"), written(figure.lastYear));
        add(t(stands.targetCarried ? "targetCarried" : "target"), targetText(stands));
      }
      add(t("outlook"), written(drawn.outlook));
      if (drawn.likely) add(t("likely"), `${written(drawn.likely.low)} – ${written(drawn.likely.high)}`);
      if (drawn.normal) add(t("normal"), `${written(drawn.normal.lower)} – ${written(drawn.normal.upper)}`);
      if (figure) {
        box.append(element("div", classes.tooltipStatus, common(`status.${figure.stands.status}`)));
        box.append(element("div", classes.tooltipText, sentence(figure.stands.explanation)));
      }
      const note = !figure?.isMade && figure?.point.entry?.note;
      if (note) box.append(element("div", classes.tooltipText, `“${note}”`));
      return box;
    },
    [figures, points, kpi, t, common, format, sentence, targetText],
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
