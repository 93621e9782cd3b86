"use client";
import { useId, useState } from "react";
import { type Late, useLate } from "./late";

/** What a layer (a menu, a note, a drawer) is told by the button it opens at. */
export interface Layer {
  /** The button's id, which names the layer. */
  id: string;
  button: HTMLElement;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/**
 * A button with a layer whose code comes late: fetched when the pointer or the focus is on the button, or by the
 * click itself, which is not lost. Spread `trigger` on the button and render `layer` beside it.
 */
export function useLayer<Props extends { layer: Layer }>(
  what: Late<Props>,
  popup: "menu" | "dialog",
  props: NoInfer<Omit<Props, "layer">>,
) {
  const id = useId();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const Content = useLate(what);
  const shown = opened && Content !== null;
  const trigger = {
    id,
    ref: setButton,
    "aria-haspopup": popup,
    "aria-expanded": shown,
    "aria-controls": shown ? `${id}-dropdown` : undefined,
    onPointerEnter: what.fetch,
    onFocus: what.fetch,
    onClick: async () => {
      setWanted(true);
      setOpened(!opened);
      if (!(await what.fetch())) setOpened(false);
    },
  };
  const layer = Content && wanted && button && (
    <Content {...(props as Props)} layer={{ id, button, opened, onChange: setOpened }} />
  );
  return { trigger, layer };
}
