"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useLockSaid } from "../bar/lock-said";
import type { Content } from "../cell/cell";
import { monthOf } from "../cell/lock";
import type { Landed } from "../grid/model/landing";
import type { Settlements } from "../reading/read-cell";
import { useDesk } from "../screen/use-desk";
import { type PlannedCell, planBlock, type SignAnswers, type SignMeaning } from "./plan-block";

export type PlannedOf<Kind extends PlannedCell["kind"]> = Extract<PlannedCell, { kind: Kind }>;
export type PlannedWrite = PlannedOf<"new" | "changed">;
export type OddCell = PlannedWrite & { readonly why: string };

/** A block as it would be saved, with what has to be asked about it. */
export function usePlan(landed: Landed, copied: Settlements | undefined) {
  const t = useTranslations("entries.unusual");
  const { cells } = useDesk();
  const lockSaid = useLockSaid();
  const [signs, setSigns] = useState<SignAnswers>({});
  const isLearning = useLearning(landed);
  const planned = useMemo(
    () =>
      planBlock(landed.landings, {
        locale: cells.setting.locale,
        held: (key) => cells.held(key),
        typed: (key) => cells.store.state(key),
        lockOf: (cell) => cells.lockOf(cell),
        lockSaid,
        signs,
        copied,
      }),
    [landed, cells, lockSaid, signs, copied],
  );
  const writes = useMemo(
    () => planned.filter((each): each is PlannedWrite => each.kind === "new" || each.kind === "changed"),
    [planned],
  );
  const odd = useMemo(
    () =>
      isLearning
        ? []
        : writes.flatMap((each): OddCell[] => {
            const why = cells.oddness(each.cell.key, each.content);
            return why === null ? [] : [{ ...each, why }];
          }),
    [isLearning, writes, cells],
  );
  const ofKind = <Kind extends PlannedCell["kind"]>(kind: Kind) =>
    planned.filter((each): each is PlannedOf<Kind> => each.kind === kind);
  const refused = ofKind("refused");
  const notApplicable = ofKind("notApplicable");
  const counts = {
    new: writes.filter(({ kind }) => kind === "new").length,
    changed: writes.filter(({ kind }) => kind === "changed").length,
    same: planned.filter(({ kind, text }) => kind === "same" && text.trim() !== "").length,
    refused: refused.length,
  };

  function enter({ reason, oddNote }: { reason: string; oddNote: string }) {
    const whys = new Map(odd.map(({ cell, why }) => [cell.key, why]));
    const noted = (key: string, content: Content): Content => {
      const why = whys.get(key);
      if (why === undefined) return content;
      const answer = t("note", { why, answer: oddNote || t("isRight") });
      return { ...content, note: content.note ? `${content.note} ${answer}` : answer };
    };
    const nothing = { state: "NOT_APPLICABLE", value: null, numerator: null, denominator: null } as const;
    cells.enterBlock({
      writes: [
        ...writes.map(({ cell: { key }, content }) => ({ key, content: noted(key, content) })),
        ...notApplicable.map(({ cell: { key } }) => ({ key, content: { ...nothing, note: reason } })),
      ],
      refused: refused.map(({ cell: { key }, texts, problem }) => ({ key, texts, problem })),
    });
  }

  return {
    counts,
    odd,
    refused,
    notApplicable,
    ambiguous: ofKind("ambiguous"),
    changed: ofKind("changed"),
    fresh: ofKind("new"),
    signs,
    answer: (sign: "." | ",", meaning: SignMeaning) => setSigns((known) => ({ ...known, [sign]: meaning })),
    isLearning,
    enter,
  };
}

/** Learns what is usual for the cells of the block, all at once. */
function useLearning({ landings }: Landed): boolean {
  const { cells } = useDesk();
  const [isLearning, setLearning] = useState(true);
  const current = landings.findLast(({ cell }) => cell.isCurrent) ?? landings[0];
  const month = current ? monthOf(current.cell, cells.setting.calendar) : null;
  useEffect(() => {
    let isGone = false;
    void (month === null ? Promise.resolve() : cells.learnMonth(month)).then(() => {
      if (!isGone) setLearning(false);
    });
    return () => {
      isGone = true;
    };
  }, [cells, month]);
  return isLearning;
}
