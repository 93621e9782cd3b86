"use client";
import { useId, useRef, useState } from "react";
import type { Layer } from "../../../ui/use-layer";

/**
 * A layer that its owner opens, by keys as well as by its button: made when it first opens, and kept to close softly.
 * Spread `trigger` over the button.
 */
export function useOwnLayer(popup: "dialog" | "menu", opened: boolean, onChange: (opened: boolean) => void) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [at, setAt] = useState<HTMLButtonElement | null>(null);
  if (opened && at === null && button.current) setAt(button.current);
  const layer: Layer | null = at && { id, button: at, opened, onChange };
  const trigger = {
    id: `${id}-target`,
    "aria-haspopup": popup,
    "aria-expanded": opened,
    "aria-controls": opened ? `${id}-dropdown` : undefined,
  };
  return { button, trigger, layer };
}
