"use client";
import {
  CreateTeamDocument,
  ReviseTeamDocument,
  type TeamNodeFragment,
} from "@cairn/schema/generated/web/teams/graphql";
import { zodResolver } from "@hookform/resolvers/zod";
import { Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { showRefusals } from "../../lib/form-refusals";
import { useVerb } from "../../lib/use-verb";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { notifyDone } from "../../ui/notify";
import { type Refusal, Refusals } from "../../ui/refusals";
import { SelectField } from "../../ui/select-field";
import { withAllBelow } from "./tree";

export type TeamDialogState =
  | { kind: "create"; parentId: string }
  | { kind: "revise"; team: TeamNodeFragment };

interface TeamDialogProps {
  /** What is being done; null while the dialog is closed. */
  state: TeamDialogState | null;
  teams: TeamNodeFragment[];
  onClose: () => void;
}

/** Adds a team, or renames and moves one. */
export function TeamDialog({ state, teams, onClose }: TeamDialogProps) {
  const t = useTranslations("teams");
  const common = useTranslations("words");
  return (
    <Modal
      opened={state !== null}
      onClose={onClose}
      title={t(state?.kind === "revise" ? "revise.title" : "add")}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {state && <TeamForm state={state} teams={teams} onClose={onClose} />}
    </Modal>
  );
}

function TeamForm({ state, teams, onClose }: TeamDialogProps & { state: TeamDialogState }) {
  const t = useTranslations("teams");
  const team = state.kind === "revise" ? state.team : null;
  const [create, creating] = useVerb(CreateTeamDocument, { refetch: ["Teams"] });
  const [revise, revising] = useVerb(ReviseTeamDocument);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm({
    resolver: zodResolver(
      z.object({ name: z.string().trim().min(1, t("nameMissing")), parentId: z.string() }),
    ),
    defaultValues:
      state.kind === "create"
        ? { name: "", parentId: state.parentId }
        : { name: state.team.name, parentId: state.team.parent?.id ?? "" },
  });
  const forbidden = team ? withAllBelow(teams, team.id) : new Set<string>();
  const parents = teams.filter((each) => !forbidden.has(each.id));

  const submit = form.handleSubmit(async ({ name, parentId }) => {
    const input = { name, parentId: parentId || null };
    const outcome = team
      ? (await revise({ input: { ...input, teamId: team.id } }))?.reviseTeam
      : (await create({ input }))?.createTeam;
    if (!outcome) return;
    if (outcome.refusals.length > 0) return setRefusals(showRefusals(form, outcome.refusals));
    notifyDone(t(team ? "done.revised" : "done.created", { name }));
    onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Refusals refusals={refusals} />
        <TextInput
          {...form.register("name")}
          label={t("name")}
          error={form.formState.errors.name?.message}
          maxLength={120}
          data-autofocus
        />
        <SelectField
          control={form.control}
          name="parentId"
          label={t("parent")}
          placeholder={t("top")}
          data={parents.map((each) => ({ value: each.id, label: each.name }))}
          searchable
          clearable
        />
        <DialogActions
          submit={t(team ? "revise.submit" : "add")}
          running={creating.running || revising.running}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
