"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { notifyProblem } from "../../../ui/notify";
import { focusQuestion } from "../bar/focus";
import type { Cell } from "../cell/cell";
import { partsTyped } from "../cell/parts-typed";
import type { Landed, Landing } from "../grid/model/landing";
import { useGrid } from "../grid/use-grid";
import type { Settlements } from "../reading/read-cell";
import { useDesk } from "../screen/use-desk";

// Drawn only when something was pasted or is to be cleared.
const PastePreview = dynamic(() => import("./paste-preview"), { ssr: false });
const ClearDialog = dynamic(() => import("./clear-dialog"), { ssr: false });

/** What can be done with many cells at once. */
export interface BlockVerbs {
  /** Lays texts down, after a look at what they would change where they are more than a few. */
  paste(landed: Landed, copied?: Settlements): void;
  /** The same for texts of the grid itself. */
  enter(landings: readonly Landing[]): void;
  /** Takes values back, after asking why. */
  clear(cells: readonly Cell[]): void;
  /** A file was dropped that holds nothing for the grid; why, where that is known. */
  unreadable(file: File, why: string | null): void;
  /** A file was dropped in which nothing is filled in. */
  empty(file: File): void;
}

type Review =
  | { readonly kind: "paste"; readonly landed: Landed; readonly copied: Settlements | undefined }
  | { readonly kind: "clear"; readonly cells: readonly Cell[] };

/** So many cells are entered as if they had been typed; more are shown before they are saved. */
const FEW = 3;

export function useBlockVerbs() {
  const t = useTranslations("entries.paste");
  const { cells } = useDesk();
  const grid = useGrid();
  const [review, setReview] = useState<Review | null>(null);

  const verbs = useMemo<BlockVerbs>(() => {
    function typeAll(landings: readonly Landing[]) {
      let asks = false;
      for (const { cell, text } of landings) {
        if (cells.lockOf(cell) !== null || cells.store.state(cell.key).conflict) continue;
        for (const [part, typed] of Object.entries(partsTyped(cell, text)))
          cells.type(cell.key, part as Cell["parts"][number], typed);
        asks = cells.leave(cell.key) === "asks" || asks;
      }
      if (asks && landings.length === 1) focusQuestion();
    }
    function paste(landed: Landed, copied?: Settlements) {
      const { landings, beside } = landed;
      const written = landings.filter(({ text }) => text.trim() !== "");
      const isRefused = written.some(
        ({ cell, refused }) => refused !== undefined || cells.lockOf(cell) !== null,
      );
      if (written.length === 0 && beside === 0) return;
      if (written.length > FEW || beside > 0 || isRefused || copied)
        setReview({ kind: "paste", landed, copied });
      else typeAll(written);
    }
    return {
      paste,
      enter: (landings) => paste({ landings, beside: 0 }),
      clear: (chosen) => {
        const open = chosen.filter((cell) => cells.lockOf(cell) === null);
        // What was typed and not taken is given up; the value under it is not taken back in the same breath.
        const typed = open.filter(({ key }) => cells.store.state(key).touched);
        for (const { key } of typed) cells.restore(key);
        const filled = open.filter((cell) => !typed.includes(cell) && cells.held(cell.key) !== null);
        const [only] = filled;
        if (!only) return;
        if (filled.length > 1 || grid.isBlock) setReview({ kind: "clear", cells: filled });
        else {
          cells.ask(only.key, "withdraw");
          focusQuestion();
        }
      },
      empty: (file) =>
        notifyProblem({ id: `dropped ${file.name}`, message: t("empty", { file: file.name }) }),
      unreadable: (file, why) =>
        notifyProblem({ id: `dropped ${file.name}`, message: why ?? t("unreadable", { file: file.name }) }),
    };
  }, [cells, grid, t]);

  function close() {
    setReview(null);
    grid.go(grid.active);
  }
  return {
    verbs,
    review: (
      <>
        {review?.kind === "paste" && <PastePreview {...review} onClose={close} />}
        {review?.kind === "clear" && <ClearDialog cells={review.cells} onClose={close} />}
      </>
    ),
  };
}
