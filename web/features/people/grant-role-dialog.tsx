"use client";
import type { PeopleQuery, PersonRowFragment, Role } from "@cairn/schema/generated/web/people/graphql";
import { zodResolver } from "@hookform/resolvers/zod";
import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { showRefusals } from "../../lib/form-refusals";
import { DialogActions } from "../../ui/dialog-actions";
import { Modal } from "../../ui/modal";
import { type Refusal, Refusals } from "../../ui/refusals";
import { SelectField } from "../../ui/select-field";
import { usePersonVerbs } from "./use-person-verbs";
import { useRoleName } from "./use-role-name";

const roles = ["MEMBER", "ECONOMIST", "MANAGER", "ANALYST", "GATEKEEPER", "ADMINISTRATOR"] as const;
const rolesOfTeams: readonly Role[] = ["ECONOMIST", "MANAGER"];

interface GrantRoleDialogProps {
  opened: boolean;
  onClose: () => void;
  person: PersonRowFragment;
  teams: PeopleQuery["teams"];
}

/** Gives a person a role; those of teams ask for which one. */
export function GrantRoleDialog({ opened, onClose, person, teams }: GrantRoleDialogProps) {
  const t = useTranslations("people.grant");
  const common = useTranslations("words");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("title", { name: person.name })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <GrantRoleForm person={person} teams={teams} onClose={onClose} />
    </Modal>
  );
}

function GrantRoleForm({ person, teams, onClose }: Omit<GrantRoleDialogProps, "opened">) {
  const t = useTranslations("people.grant");
  const names = useTranslations("shell.roles");
  const roleName = useRoleName();
  const verbs = usePersonVerbs(person);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const form = useForm({
    resolver: zodResolver(schemaOf(t)),
    defaultValues: { role: "", teamId: "" },
  });
  const chosen = form.watch("role");
  const role = roles.find((each) => each === chosen);
  const needsTeam = role !== undefined && rolesOfTeams.includes(role);

  const submit = form.handleSubmit(async ({ role, teamId }) => {
    const team = teams.find((each) => each.id === teamId);
    const refused = await verbs.grantRole({ role, teamId: teamId || null }, roleName(role, team?.name));
    if (!refused) return;
    if (refused.length === 0) return onClose();
    setRefusals(showRefusals(form, refused));
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Refusals refusals={refusals} />
        <SelectField
          control={form.control}
          name="role"
          label={t("role")}
          data={roles.map((value) => ({ value, label: names(value) }))}
          data-autofocus
        />
        {role && (
          <Text size="sm" c="dimmed">
            {t(`means.${role}`)}
          </Text>
        )}
        {needsTeam && (
          <SelectField
            control={form.control}
            name="teamId"
            label={t("team")}
            description={t("teamHint")}
            data={teams.map((team) => ({ value: team.id, label: team.name }))}
            searchable
          />
        )}
        <DialogActions submit={t("submit")} running={verbs.running} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function schemaOf(t: ReturnType<typeof useTranslations<"people.grant">>) {
  return z
    .object({ role: z.string().pipe(z.enum(roles, { error: t("roleMissing") })), teamId: z.string() })
    .refine((given) => !rolesOfTeams.includes(given.role) || given.teamId !== "", {
      path: ["teamId"],
      error: t("teamMissing"),
    })
    .transform((given) => (rolesOfTeams.includes(given.role) ? given : { ...given, teamId: "" }));
}
