"use client";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Cell } from "../cell/cell";
import { useDesk } from "../screen/use-desk";

interface ClearDialogProps {
  cells: readonly Cell[];
  onClose: () => void;
}

/** Taking several values back needs one reason. */
export default function ClearDialog({ cells: chosen, onClose }: ClearDialogProps) {
  const t = useTranslations("entries.clear");
  const common = useTranslations("words");
  const { cells } = useDesk();
  const [why, setWhy] = useState("");
  const [isMissing, setMissing] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const reason = why.trim();
    setMissing(reason === "");
    if (reason === "") return;
    cells.withdrawAll(
      chosen.map(({ key }) => key),
      reason,
    );
    onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title", { count: chosen.length })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm">{t("text")}</Text>
          <TextInput
            label={t("why")}
            value={why}
            required
            maxLength={2000}
            data-autofocus
            error={isMissing && t("missing")}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit">{t("submit")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
