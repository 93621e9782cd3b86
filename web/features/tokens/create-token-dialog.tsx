"use client";
import { CreateAccessTokenDocument, type TokenScope } from "@cairn/schema/generated/web/tokens/graphql";
import { zodResolver } from "@hookform/resolvers/zod";
import { Radio, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { showRefusals } from "../../lib/form-refusals";
import { useVerb } from "../../lib/use-verb";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { type Refusal, Refusals } from "../../ui/refusals";
import { SelectField } from "../../ui/select-field";
import { TokenSecret } from "./token-secret";

const scopes = ["READ", "WRITE"] as const satisfies readonly TokenScope[];
const lives = ["7", "30", "90", "180", "366"];

interface CreateTokenDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Creates a token and shows its secret, once. While it is shown the dialog closes only by its button. */
export function CreateTokenDialog({ opened, onClose }: CreateTokenDialogProps) {
  const t = useTranslations("tokens.create");
  const common = useTranslations("words");
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(secret ? "created" : "title")}
      withCloseButton={!secret}
      closeOnEscape={!secret}
      closeOnClickOutside={!secret}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {secret ? (
        <TokenSecret secret={secret} onClose={close} />
      ) : (
        <TokenForm onCreated={setSecret} onClose={close} />
      )}
    </Modal>
  );
}

interface TokenFormProps {
  onCreated: (secret: string) => void;
  onClose: () => void;
}

function TokenForm({ onCreated, onClose }: TokenFormProps) {
  const t = useTranslations("tokens.create");
  const names = useTranslations("tokens.scope");
  const [create, { running }] = useVerb(CreateAccessTokenDocument, { refetch: ["Tokens"] });
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm({
    resolver: zodResolver(
      z.object({ name: z.string().trim().min(1, t("nameMissing")), scope: z.enum(scopes), days: z.string() }),
    ),
    defaultValues: { name: "", scope: "READ" as TokenScope, days: "90" },
  });

  const submit = form.handleSubmit(async ({ name, scope, days }) => {
    const outcome = (await create({ input: { name, scope, days: Number(days) } }))?.createAccessToken;
    if (!outcome) return;
    if (!outcome.secret) return setRefusals(showRefusals(form, outcome.refusals));
    onCreated(outcome.secret);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Refusals refusals={refusals} />
        <TextInput
          {...form.register("name")}
          label={t("name")}
          description={t("nameHint")}
          error={form.formState.errors.name?.message}
          maxLength={80}
          data-autofocus
        />
        <Controller
          control={form.control}
          name="scope"
          render={({ field }) => (
            <Radio.Group {...field} label={t("scope")}>
              <Stack gap="xs" mt={6}>
                {scopes.map((scope) => (
                  <Radio
                    key={scope}
                    value={scope}
                    label={names(scope)}
                    description={t(`scopeHint.${scope}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
        />
        <SelectField
          control={form.control}
          name="days"
          label={t("days")}
          data={lives.map((value) => ({ value, label: t("daysValue", { days: Number(value) }) }))}
          allowDeselect={false}
        />
        <DialogActions submit={t("submit")} running={running} onCancel={onClose} />
      </Stack>
    </form>
  );
}
