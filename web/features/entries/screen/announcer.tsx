"use client";
import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useSavedText } from "./saving-bar";
import { useDesk } from "./use-desk";

/** Says aloud what happens to cells: saved, refused, conflict. */
export function Announcer() {
  const t = useTranslations("entries.announce");
  const { listen } = useDesk();
  const savedText = useSavedText();
  const [text, setText] = useState("");
  useEffect(
    () =>
      listen((event) => {
        const kpi = event.cell.kpi.name;
        if (event.kind === "saved" || event.kind === "undone") setText(savedText(event));
        else if (event.kind === "refused") setText(t("refused", { kpi, sentence: event.sentence }));
        else setText(t(event.kind, { kpi }));
      }),
    [listen, savedText, t],
  );
  return (
    <VisuallyHidden role="status" aria-live="polite" data-announcer>
      {text}
    </VisuallyHidden>
  );
}
