"use client";
import type { ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { late, useLate } from "./late";

const frame = late(() => import("./modal-frame").then((module) => module.ModalFrame));

/** Mantine's modal, whose code comes when the first one opens. */
export function Modal(props: ModalProps) {
  const { opened } = props;
  const [wanted, setWanted] = useState(opened);
  const Frame = useLate(frame);
  useEffect(() => {
    if (!opened) return;
    setWanted(true);
    void frame.fetch();
  }, [opened]);
  return Frame && wanted && <Frame {...props} />;
}
