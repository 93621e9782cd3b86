"use client";
import { useQuery } from "@apollo/client/react";
import { AppointDeputyDocument, DeputyEconomistsDocument } from "@cairn/schema/generated/web/people/graphql";
import { zodResolver } from "@hookform/resolvers/zod";
import { SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { showRefusals } from "../../lib/form-refusals";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { notifyDone } from "../../ui/notify";
import { type Refusal, Refusals } from "../../ui/refusals";
import { SelectField } from "../../ui/select-field";
import { useViewer } from "../shell/viewer-context";
import type { AppointValues } from "./appoint-values";
import { DeputyField } from "./deputy-field";

interface AppointDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Appoints who enters for an economist who is away: for oneself, and by those who list people for others, too. */
export function AppointDialog({ opened, onClose }: AppointDialogProps) {
  const t = useTranslations("people.deputies");
  const words = useTranslations("words");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("appoint")}
      closeButtonProps={{ "aria-label": words("close") }}
    >
      <AppointForm onClose={onClose} />
    </Modal>
  );
}

function AppointForm({ onClose }: Pick<AppointDialogProps, "onClose">) {
  const t = useTranslations("people.deputies");
  const format = useFormat();
  const { viewerCanListPeople, person: self } = useViewer();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [appoint, { running }] = useVerb(AppointDeputyDocument, { refetch: ["Deputies"] });
  const form = useForm({
    resolver: zodResolver(schemaOf(t)),
    defaultValues: { personId: viewerCanListPeople ? "" : self.id, deputyId: "", firstDay: "", lastDay: "" },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const payload = (await appoint({ input }))?.appointDeputy;
    if (!payload) return;
    if (payload.refusals.length > 0) return setRefusals(showRefusals(form, payload.refusals));
    const { person, deputy } = payload.deputy ?? {};
    notifyDone(
      t("appointed", {
        person: person?.name ?? t("somebody"),
        deputy: deputy?.name ?? t("somebody"),
        last: format.day(input.lastDay),
      }),
    );
    onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Refusals refusals={refusals} />
        {viewerCanListPeople && <EconomistField control={form.control} />}
        <DeputyField control={form.control} />
        <SimpleGrid cols={2}>
          <TextInput
            type="date"
            {...form.register("firstDay")}
            label={t("firstDay")}
            error={errors.firstDay?.message}
          />
          <TextInput
            type="date"
            {...form.register("lastDay")}
            label={t("lastDay")}
            error={errors.lastDay?.message}
          />
        </SimpleGrid>
        <DialogActions submit={t("submit")} running={running} onCancel={onClose} />
      </Stack>
    </form>
  );
}

type Control = ReturnType<typeof useForm<AppointValues>>["control"];

/** For whom somebody is appointed: the economists there are. */
function EconomistField({ control }: { control: Control }) {
  const t = useTranslations("people.deputies");
  const { data } = useQuery(DeputyEconomistsDocument);
  const economists = (data?.people.nodes ?? []).filter(({ grants }) =>
    grants.some(({ role }) => role === "ECONOMIST"),
  );
  return (
    <SelectField
      control={control}
      name="personId"
      label={t("person")}
      data={economists.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      data-autofocus
    />
  );
}

function schemaOf(t: ReturnType<typeof useTranslations<"people.deputies">>) {
  return z
    .object({
      personId: z.string().min(1, t("personMissing")),
      deputyId: z.string().min(1, t("deputyMissing")),
      firstDay: z.iso.date(t("dayMissing")),
      lastDay: z.iso.date(t("dayMissing")),
    })
    .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ["lastDay"], error: t("daysTurned") });
}
