"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { refusalSaid } from "../../lib/said";
import { DecimalField } from "../../ui/decimal-field";
import { PeriodField } from "../../ui/period-field";
import { type Draft, type Problem, type ReadDraft } from "./target-drafts";
import classes from "./targets.module.css";
import { levelsFor, useLevelNames } from "./use-level-names";

interface DraftRowProps {
  kpi: TargetKpiFragment;
  row: ReadDraft;
  /** Whether saving was tried: what is missing is said from then on. */
  tried: boolean;
  readOnly: boolean;
  edit: (key: string, part: Partial<Draft>) => void;
  remove: (key: string) => void;
}

/** One target: from when it holds, and its levels. */
export function DraftRow({ kpi, row, tried, readOnly, edit, remove }: DraftRowProps) {
  const t = useTranslations("targets.editor");
  const names = useLevelNames(kpi.direction);
  const locale = useLocale();
  const sentence = useProblem(row.problem, tried);
  const { draft } = row;
  const levels = levelsFor(kpi.direction);
  const from = draft.validFrom || t("newRow");
  const locked = readOnly || draft.removed;
  return (
    <>
      <tr className={classes.row} data-removed={draft.removed || undefined}>
        <td className={classes.from}>
          <PeriodField
            aria-label={t("validFrom")}
            periodicity={kpi.periodicity}
            value={draft.validFrom}
            onChange={(validFrom) => edit(draft.key, { validFrom })}
            disabled={locked}
            placeholder={t("choosePeriod")}
          />
        </td>
        {draft.isEnd ? (
          <td colSpan={levels.length} className={classes.ended}>
            {t("ended")}
          </td>
        ) : (
          levels.map((level) => (
            <td key={level} className={classes.level} data-label={names[level]}>
              <DecimalField
                aria-label={t("levelFrom", { level: names[level], period: from })}
                value={draft[level]}
                onChange={(typed) => edit(draft.key, { [level]: typed })}
                expected={{ unit: kpi.unit, decimals: kpi.decimals }}
                disabled={locked}
                classNames={{ input: classes.number }}
              />
            </td>
          ))
        )}
        <td className={classes.remove}>
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t(draft.removed ? "keep" : "remove", { period: from })}
              title={t(draft.removed ? "keep" : "remove", { period: from })}
              onClick={() => remove(draft.key)}
            >
              {draft.removed ? (
                <IconArrowBackUp size={17} stroke={1.7} aria-hidden="true" />
              ) : (
                <IconTrash size={17} stroke={1.7} aria-hidden="true" />
              )}
            </ActionIcon>
          )}
        </td>
      </tr>
      {!sentence && row.outside && (
        <tr className={classes.remark}>
          <td colSpan={levels.length + 2}>{t("outside", { sentence: refusalSaid(row.outside, locale) })}</td>
        </tr>
      )}
      {(sentence || draft.removed) && (
        <tr className={classes.remark}>
          <td
            colSpan={levels.length + 2}
            data-wrong={sentence ? true : undefined}
            role={sentence ? "alert" : undefined}
          >
            {sentence ?? t("willBeRemoved")}
          </td>
        </tr>
      )}
    </>
  );
}

/** What is wrong with a row, in a sentence; what is merely missing only once saving was tried. */
function useProblem(problem: Problem | null, tried: boolean): string | null {
  const t = useTranslations("targets.editor.problem");
  const locale = useLocale();
  if (problem === null) return null;
  if (typeof problem !== "string") {
    // A period that can't be read is said at its own field.
    if (problem.code.startsWith("PERIOD_") || problem.code.startsWith("SERIES_"))
      return tried ? t("period") : null;
    return refusalSaid(problem, locale);
  }
  return tried || problem === "twice" ? t(problem) : null;
}
