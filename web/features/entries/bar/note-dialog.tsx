"use client";
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useFormat } from "../../../lib/use-format";
import { type Cell, contentOf } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";

const LONGEST = 2000;

interface NoteDialogProps {
  cell: Cell;
  onClose: () => void;
}

/** The remark of a cell. Saved at once where there is a value, else with it. */
export default function NoteDialog({ cell, onClose }: NoteDialogProps) {
  const t = useTranslations("entries.note");
  const common = useTranslations("words");
  const format = useFormat();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title", { kpi: cell.kpi.name, period: format.period(cell.period) })}
      styles={{ title: { fontWeight: 600 } }}
      attributes={{ header: { role: "none" } }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <NoteForm cell={cell} onClose={onClose} />
    </Modal>
  );
}

function NoteForm({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const t = useTranslations("entries.note");
  const common = useTranslations("words");
  const { cells } = useDesk();
  const state = useCellState(cell.key);
  const [note, setNote] = useState(state.note);
  const isNeeded = contentOf(state.entry)?.state === "NOT_APPLICABLE" && note.trim() === "";

  function save() {
    if (isNeeded) return;
    cells.annotate(cell.key, { note: note.trim() });
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  }

  return (
    <Stack gap="md">
      <Textarea
        label={t("label")}
        description={t("description")}
        value={note}
        maxLength={LONGEST}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        error={isNeeded && t("needed")}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button onClick={save}>{common("save")}</Button>
      </Group>
    </Stack>
  );
}
