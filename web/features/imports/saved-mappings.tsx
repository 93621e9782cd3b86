"use client";
import { useQuery } from "@apollo/client/react";
import {
  ImportMappingsDocument,
  type SavedMappingFragment,
} from "@cairn/schema/generated/web/imports/graphql";
import { Group, Select, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { KeepMapping } from "./keep-mapping";
import { choicesOf, type MappingChoices } from "./mapping";
import { RemoveMapping } from "./remove-mapping";

interface SavedMappingsProps {
  choices: MappingChoices;
  onChange: (choices: MappingChoices) => void;
}

/** Ways of reading a file that were kept: chosen, they hold at once; what is chosen now can be kept too. */
export function SavedMappings({ choices, onChange }: SavedMappingsProps) {
  const t = useTranslations("imports.mapping.saved");
  const { data } = useQuery(ImportMappingsDocument, { fetchPolicy: "cache-and-network" });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const mappings: readonly SavedMappingFragment[] = data?.importMappings ?? [];
  const chosen = mappings.find(({ id }) => id === chosenId) ?? null;

  function choose(id: string | null) {
    const mapping = mappings.find((each) => each.id === id);
    if (!mapping) return;
    setChosenId(mapping.id);
    onChange(choicesOf(mapping.mapping));
  }

  return (
    <Stack gap="sm" mb="md">
      <Group align="flex-end" gap="xs">
        <Select
          label={t("label")}
          placeholder={t(mappings.length > 0 ? "choose" : "none")}
          data={mappings.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id ?? null}
          onChange={choose}
          allowDeselect={false}
          disabled={mappings.length === 0}
          flex="1 1 14rem"
          maw={360}
        />
        {chosen && <RemoveMapping mapping={chosen} onRemoved={() => setChosenId(null)} />}
      </Group>
      <KeepMapping
        key={chosen?.id}
        name={chosen?.name ?? ""}
        choices={choices}
        onKept={(mapping) => setChosenId(mapping.id)}
      />
    </Stack>
  );
}
