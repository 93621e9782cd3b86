"use client";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Modal } from "./modal";

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** The verb on the button: "Suspend", never "OK". */
  confirmLabel: string;
  running?: boolean;
  /** Whether it cannot be done; the dialog then says why. */
  barred?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, running, barred, onConfirm, onClose } = props;
  const t = useTranslations("words");
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      <Text size="sm" component="div">
        {children}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red.9" onClick={onConfirm} loading={running} disabled={barred}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
