"use client";
import { Chip } from "@mantine/core";
import { useTranslations } from "next-intl";
import { LAYERS, type Layer } from "./kpi-view";

interface LayerTogglesProps {
  chosen: readonly Layer[];
  set: (changes: Record<string, string | null>) => void;
}

/** What is drawn beside the figures: off until it is asked for. */
export function LayerToggles({ chosen, set }: LayerTogglesProps) {
  const t = useTranslations("kpis.layer");
  const toggle = (layer: Layer, on: boolean) => {
    const others = chosen.filter((each) => each !== layer);
    set({ show: (on ? [...others, layer] : others).join(",") || null });
  };
  return LAYERS.map((layer) => (
    <Chip
      key={layer}
      size="xs"
      variant="outline"
      checked={chosen.includes(layer)}
      onChange={(on) => toggle(layer, on)}
    >
      {t(layer)}
    </Chip>
  ));
}
