"use client";
import { Modal, type ModalProps } from "@mantine/core";
import { useStanding } from "./use-standing";

export function ModalFrame({ opened, ...props }: ModalProps) {
  return <Modal {...props} opened={useStanding() && opened} />;
}
