"use client";
import { Button, Group, Loader, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Landed } from "../grid/model/landing";
import type { Settlements } from "../reading/read-cell";
import { AmbiguousSigns } from "./ambiguous-signs";
import classes from "./paste.module.css";
import { PlannedList } from "./planned-list";
import { usePlan } from "./use-plan";

interface PastePreviewProps {
  landed: Landed;
  /** What texts mean that were copied from this grid. */
  copied: Settlements | undefined;
  onClose: () => void;
}

/** What a block would change, cell by cell, before any of it is saved. */
export default function PastePreview({ landed, copied, onClose }: PastePreviewProps) {
  const t = useTranslations("entries.paste");
  const common = useTranslations("words");
  const plan = usePlan(landed, copied);
  const [reason, setReason] = useState("");
  const [oddNote, setOddNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { counts, odd, notApplicable, ambiguous } = plan;
  const toWrite = counts.new + counts.changed + notApplicable.length;

  function submit(event: FormEvent) {
    event.preventDefault();
    const isWithout = notApplicable.length > 0 && reason.trim() === "";
    setMissing(isWithout);
    if (isWithout || ambiguous.length > 0) return;
    plan.enter({ reason: reason.trim(), oddNote: oddNote.trim() });
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("title", { count: landed.landings.length })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Counts counts={counts} beside={landed.beside} />
          <AmbiguousSigns ambiguous={ambiguous} answers={plan.signs} onAnswer={plan.answer} />
          <PlannedList kind="refused" planned={plan.refused} />
          {notApplicable.length > 0 && (
            <TextInput
              label={t("why", { count: notApplicable.length })}
              required
              maxLength={2000}
              value={reason}
              error={isMissing && t("whyMissing")}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {plan.isLearning && (
            <Group gap="xs">
              <Loader size={14} />
              <Text size="sm" c="dimmed">
                {t("learning")}
              </Text>
            </Group>
          )}
          {odd.length > 0 && (
            <>
              <PlannedList kind="odd" planned={odd} />
              <TextInput
                label={t("oddNote", { count: odd.length })}
                description={t("oddHint")}
                maxLength={1500}
                value={oddNote}
                onChange={(event) => setOddNote(event.currentTarget.value)}
              />
            </>
          )}
          <PlannedList kind="changed" planned={plan.changed} />
          <PlannedList kind="new" planned={plan.fresh} />
          <Group justify="flex-end" gap="xs" className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button
              type="submit"
              data-autofocus
              disabled={ambiguous.length > 0 || plan.isLearning || (toWrite === 0 && counts.refused === 0)}
            >
              {toWrite > 0 ? t("save", { count: toWrite }) : t("keepRefused")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface CountsProps {
  counts: ReturnType<typeof usePlan>["counts"];
  beside: number;
}

function Counts({ counts, beside }: CountsProps) {
  const t = useTranslations("entries.paste");
  const kinds = ["new", "changed", "same", "refused"] as const;
  return (
    <div role="status">
      <ul className={classes.counts}>
        {kinds.map((kind) => (
          <li key={kind} data-kind={kind} data-none={counts[kind] === 0 || undefined}>
            {t(`counts.${kind}`, { count: counts[kind] })}
          </li>
        ))}
      </ul>
      {beside > 0 && (
        <Text size="sm" c="dimmed">
          {t("beside", { count: beside })}
        </Text>
      )}
    </div>
  );
}
