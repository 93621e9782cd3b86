"use client";
import { Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import { showRefusals } from "../../lib/form-refusals";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { notifyDone } from "../../ui/notify";
import { type Refusal, Refusals } from "../../ui/refusals";

const LONGEST = 2000;

export interface MonthFormProps {
  /** What will happen. */
  children: ReactNode;
  /** The input's field that takes the text, by which a refusal names it. */
  field: "note" | "reason" | "answer";
  label: string;
  description: string;
  /** What is said when nothing was written; none where it may stay empty. */
  missing?: string;
  confirmLabel: string;
  running: boolean;
  /** Does it and answers what was refused; null when it failed. */
  submit: (text: string) => Promise<readonly Refusal[] | null>;
  onClose: () => void;
}

/** Asks before something is done to a month, with a remark; a refusal stands here, with what was typed. */
export function MonthForm(props: MonthFormProps) {
  const { children, field, label, description, missing, confirmLabel, running, submit, onClose } = props;
  const t = useTranslations("closings.close");
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm<Record<string, string>>({ defaultValues: { [field]: "" } });
  const check = (text: string | undefined) => {
    const is = text?.trim().length ?? 0;
    if (is === 0) return missing ?? true;
    return is <= LONGEST || t("long", { most: LONGEST, is });
  };
  const send = form.handleSubmit(async (values) => {
    const refused = await submit((values[field] ?? "").trim());
    if (refused) setRefusals(showRefusals(form, refused));
  });
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Refusals refusals={refusals} />
        <Text size="sm" component="div">
          {children}
        </Text>
        <Textarea
          {...form.register(field, { validate: check })}
          label={label}
          description={description}
          error={form.formState.errors[field]?.message}
          withAsterisk={missing !== undefined}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
        />
        <DialogActions submit={confirmLabel} running={running} onCancel={onClose} />
      </Stack>
    </form>
  );
}

interface MonthDialogProps<About> {
  /** What is asked about; null while nothing is. */
  about: About | null;
  title: (about: About) => string;
  onClose: () => void;
  children: (about: About) => ReactNode;
}

/** The window in which something is done to a month. */
export function MonthDialog<About>({ about, title, onClose, children }: MonthDialogProps<About>) {
  const words = useTranslations("words");
  return (
    <Modal
      opened={about !== null}
      onClose={onClose}
      title={about === null ? "" : title(about)}
      closeButtonProps={{ "aria-label": words("close") }}
    >
      {about !== null && children(about)}
    </Modal>
  );
}

/** Says what was done and closes; what was refused is left to the form, null for what failed. */
export function finish(
  outcome: { refusals: readonly Refusal[] } | undefined,
  done: string,
  onClose: () => void,
): readonly Refusal[] | null {
  if (!outcome || outcome.refusals.length > 0) return outcome?.refusals ?? null;
  notifyDone(done);
  onClose();
  return null;
}
