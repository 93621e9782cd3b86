"use client";
import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import { useSavedText } from "./saving-bar";
import { useDesk } from "./use-desk";
import { type Happening, useHappenings } from "./use-happenings";

/** Says aloud what happens to cells: saved, refused, conflict, what others enter. Many at once are counted. */
export function Announcer() {
  const t = useTranslations("entries.announce");
  const format = useFormat();
  const savedText = useSavedText();
  const { store } = useDesk().cells;
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const tell = useCallback(
    (happening: Happening) => {
      const { kind, count, last } = happening;
      setRefused(kind === "refused" ? last.cell.key : null);
      const names = { kpi: last.cell.kpi.name, period: format.period(last.cell.period) };
      if (kind === "saved" || kind === "undone" || kind === "redone") setText(savedText(happening));
      else if (count > 1) setText(t(`many.${kind}`, { count }));
      else if (last.kind === "refused") setText(t("refused", { ...names, sentence: last.sentence }));
      else if (last.kind === "news") setText(t("news", { ...names, who: last.who }));
      else setText(t(kind as "conflict", names));
    },
    [t, format, savedText],
  );
  useHappenings(tell);
  // Once the cell is corrected or given up, why it was refused is no longer true.
  useEffect(() => {
    if (refused === null) return;
    const look = () => {
      if (store.state(refused).problem !== null) return;
      setText("");
      setRefused(null);
    };
    look();
    return store.subscribe(refused, look);
  }, [store, refused]);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-announcer>
      {text}
    </VisuallyHidden>
  );
}
