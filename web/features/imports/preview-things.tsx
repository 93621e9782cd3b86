"use client";
import type { ImportedThingFragment } from "@cairn/schema/generated/web/imports/graphql";
import { Accordion, Table, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { OUTCOMES } from "./counts";
import classes from "./imports.module.css";
import { OutcomeMark } from "./outcome-mark";

/** So many can be read before the values; more are unfolded by those who want to. */
const FEW = 15;

const KINDS = ["team", "kpi", "assignment", "target"] as const;

/** Teams, KPIs, assignments and targets that come with the values: what is new, and what was guessed of it. */
export function PreviewThings({ things }: { things: readonly ImportedThingFragment[] }) {
  const t = useTranslations("imports.things");
  // What is there already, and the same, is nothing to look at.
  const telling = things.filter(({ outcome }) => outcome !== "SAME");
  const kinds = KINDS.map((kind) => ({ kind, of: telling.filter((thing) => thing.kind === kind) })).filter(
    ({ of }) => of.length > 0,
  );
  if (kinds.length === 0) return null;
  const isRefused = (of: readonly ImportedThingFragment[]) => of.some(({ outcome }) => outcome === "REFUSED");
  return (
    <section aria-labelledby="things-title">
      <Title order={2} size="h3" id="things-title">
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t("text")}
      </Text>
      <Accordion
        multiple
        order={3}
        defaultValue={kinds
          .filter(({ kind, of }) => isRefused(of) || (kind === "kpi" && of.length <= FEW))
          .map(({ kind }) => kind)}
      >
        {kinds.map(({ kind, of }) => (
          <Accordion.Item key={kind} value={kind}>
            <Accordion.Control>
              {t(`kinds.${kind}`)}{" "}
              <Text span size="sm" c="dimmed">
                {summaryOf(of)}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <ThingsTable kind={t(`kinds.${kind}`)} things={of} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );

  function summaryOf(of: readonly ImportedThingFragment[]): string {
    return OUTCOMES.flatMap((outcome) => {
      const count = of.filter((thing) => thing.outcome === outcome).length;
      return count > 0 ? [t("count", { outcome, count })] : [];
    }).join(", ");
  }
}

function ThingsTable({ kind, things }: { kind: string; things: readonly ImportedThingFragment[] }) {
  const t = useTranslations("imports.things");
  const sorted = [...things].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  return (
    <Table className={classes.things} verticalSpacing={5} aria-label={kind}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("name")}</Table.Th>
          <Table.Th scope="col">{t("outcome")}</Table.Th>
          <Table.Th scope="col">{t("detail")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((thing) => (
          <Table.Tr key={`${thing.name} ${thing.detail}`}>
            <Table.Th scope="row" fw={500}>
              {thing.name}
            </Table.Th>
            <Table.Td className={classes.outcomeCell}>
              <OutcomeMark outcome={thing.outcome} />
            </Table.Td>
            <Table.Td c={thing.outcome === "REFUSED" ? "var(--mantine-color-error)" : "dimmed"}>
              {thing.detail}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
