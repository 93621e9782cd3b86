"use client";
import { Button, Group, Radio, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../../../ui/modal";
import { useWordsOf } from "./field-words";
import type { KpiFormValues } from "./form-values";
import classes from "./kpi-form.module.css";
import { type DefinitionField, type Difference, differencesOf, mergedValues } from "./stale-revision";

interface StaleDialogProps {
  /** What the edit began with, what it made of it, and what somebody else saved meanwhile. */
  base: KpiFormValues;
  mine: KpiFormValues;
  theirs: KpiFormValues;
  people: readonly { id: string; name: string }[];
  /** Called with the definition made of both. */
  onMerged: (values: KpiFormValues) => void;
  onClose: () => void;
}

/** Somebody else saved first: both versions, field by field, and a choice for each. Nothing is overwritten unseen. */
export function StaleDialog({ base, mine, theirs, people, onMerged, onClose }: StaleDialogProps) {
  const t = useTranslations("kpis.form.stale");
  const common = useTranslations("words");
  const differences = differencesOf(base, mine, theirs);
  const [kept, setKept] = useState(
    () => new Set(differences.filter((each) => each.isMine).map((each) => each.field)),
  );
  const choose = (field: DefinitionField, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(field);
    else next.delete(field);
    setKept(next);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("title")}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <Text size="sm" mb="md">
        {differences.length === 0 ? t("same") : t("text")}
      </Text>
      {differences.length > 0 && (
        <table className={classes.differences}>
          <thead>
            <tr>
              <th scope="col">{t("field")}</th>
              <th scope="col">{t("mine")}</th>
              <th scope="col">{t("theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <DifferenceRow
                key={difference.field}
                difference={difference}
                people={people}
                keepsMine={kept.has(difference.field)}
                choose={(isMine) => choose(difference.field, isMine)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button onClick={() => onMerged(mergedValues(mine, theirs, kept))}>{t("go")}</Button>
      </Group>
    </Modal>
  );
}

interface DifferenceRowProps {
  difference: Difference;
  people: StaleDialogProps["people"];
  keepsMine: boolean;
  choose: (isMine: boolean) => void;
}

function DifferenceRow({ difference, people, keepsMine, choose }: DifferenceRowProps) {
  const t = useTranslations("kpis.form.stale");
  const { nameOf, wordsOf } = useWordsOf(people);
  const { field, mine, theirs, isMine, isTheirs } = difference;
  const name = nameOf(field);
  return (
    <tr>
      <th scope="row">
        {name}
        {isMine && isTheirs && (
          <Text size="xs" c="dimmed">
            {t("both")}
          </Text>
        )}
      </th>
      {[true, false].map((own) => (
        <td key={String(own)} data-label={t(own ? "mine" : "theirs")}>
          <Radio
            name={`stale-${field}`}
            checked={keepsMine === own}
            onChange={() => choose(own)}
            label={<span className={classes.said}>{wordsOf(field, own ? mine : theirs)}</span>}
            aria-label={t(own ? "keepMine" : "takeTheirs", {
              field: name,
              value: wordsOf(field, own ? mine : theirs),
            })}
          />
        </td>
      ))}
    </tr>
  );
}
