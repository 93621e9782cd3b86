"use client";
import {
  RemoveImportMappingDocument,
  type SavedMappingFragment,
} from "@cairn/schema/generated/web/imports/graphql";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useVerb } from "../../lib/use-verb";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { notifyDone, notifyRefused } from "../../ui/notify";

interface RemoveMappingProps {
  mapping: SavedMappingFragment;
  onRemoved: () => void;
}

/** Removes a saved mapping, after asking. */
export function RemoveMapping({ mapping, onRemoved }: RemoveMappingProps) {
  const t = useTranslations("imports.mapping.saved");
  const [remove, { running }] = useVerb(RemoveImportMappingDocument, { refetch: ["ImportMappings"] });
  const [asking, dialog] = useDisclosure(false);
  const names = { name: mapping.name };

  async function confirm() {
    const payload = (await remove({ id: mapping.id }))?.removeImportMapping;
    if (!payload) return;
    dialog.close();
    if (notifyRefused(payload.refusals)) return;
    notifyDone(t("removed", names));
    onRemoved();
  }

  return (
    <>
      <Button variant="default" onClick={dialog.open} aria-label={t("removeOf", names)}>
        {t("remove")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("removeTitle", names)}
        confirmLabel={t("remove")}
        running={running}
        onConfirm={confirm}
        onClose={dialog.close}
      >
        {t("removeText")}
      </ConfirmDialog>
    </>
  );
}
