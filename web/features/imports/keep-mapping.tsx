"use client";
import {
  type SavedMappingFragment,
  SaveImportMappingDocument,
} from "@cairn/schema/generated/web/imports/graphql";
import { Button, Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useVerb } from "../../lib/use-verb";
import { notifyDone } from "../../ui/notify";
import { type MappingChoices, mappingOf } from "./mapping";

interface KeepMappingProps {
  /** Of the saved mapping that is chosen; empty for none. */
  name: string;
  choices: MappingChoices;
  onKept: (mapping: SavedMappingFragment) => void;
}

/** Keeps what was said of the file under a name. */
export function KeepMapping({ name, choices, onKept }: KeepMappingProps) {
  const t = useTranslations("imports.mapping.saved");
  const [save, { running }] = useVerb(SaveImportMappingDocument, { refetch: ["ImportMappings"] });
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const mapping = mappingOf(choices);
    if (typed.trim() === "") return setProblem(t("nameMissing"));
    if (!mapping) return setProblem(t("nothing"));
    const payload = (await save({ input: { name: typed.trim(), mapping } }))?.saveImportMapping;
    if (!payload) return;
    const { importMapping, refusals } = payload;
    setProblem(refusals.map(({ sentence }) => sentence).join(" ") || null);
    if (!importMapping) return;
    notifyDone(t("kept", { name: importMapping.name }));
    onKept(importMapping);
  }

  return (
    <form onSubmit={keep} noValidate>
      <Group align="flex-start" gap="xs">
        <TextInput
          label={t("name")}
          description={t("nameText")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={problem}
          autoComplete="off"
          flex="1 1 14rem"
          maw={360}
        />
        <Button type="submit" variant="default" loading={running} mt={{ base: 0, sm: "1.55rem" }}>
          {t("keep")}
        </Button>
      </Group>
    </form>
  );
}
