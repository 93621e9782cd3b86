"use client";
import { useQuery } from "@apollo/client/react";
import { DeputyCandidatesDocument } from "@cairn/schema/generated/web/people/graphql";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Control, useController } from "react-hook-form";
import type { AppointValues } from "./appoint-values";

/** Who is to enter: searched by name, as not everybody may list all people. */
export function DeputyField({ control }: { control: Control<AppointValues> }) {
  const t = useTranslations("people.deputies");
  const { field, fieldState } = useController({ control, name: "deputyId" });
  const [text, setText] = useState("");
  const [searched] = useDebouncedValue(text.trim(), 250);
  const { data, previousData } = useQuery(DeputyCandidatesDocument, {
    variables: { text: searched || null },
  });
  const found = (data ?? previousData)?.deputyCandidates ?? [];
  return (
    <Select
      label={t("deputy")}
      description={t("deputyText")}
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      // What is found is found by the API already.
      filter={({ options }) => options}
      value={field.value || null}
      onChange={(value) => field.onChange(value ?? "")}
      onBlur={field.onBlur}
      onSearchChange={setText}
      error={fieldState.error?.message}
      nothingFoundMessage={t("nobody")}
      searchable
    />
  );
}
