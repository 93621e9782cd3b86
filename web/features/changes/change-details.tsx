"use client";
import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { Anchor, Code, Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import classes from "./changes.module.css";
import { useFieldText } from "./use-field-text";

/** The change as the log keeps it: all fields, its place and its hash, and the whole row before and after. */
export function ChangeDetails({ change, id }: { change: ChangeLineFragment; id: string }) {
  const t = useTranslations("changes.details");
  const format = useFormat();
  const { label, value } = useFieldText(change);
  const facts: [string, string][] = [
    [t("seq"), format.decimal(String(change.seq))],
    [t("at"), change.at],
    [t("action"), change.action],
    [t("hash"), change.hash],
    ...(change.requestId ? [[t("request"), change.requestId] as [string, string]] : []),
  ];
  return (
    <div id={id} className={classes.details}>
      <Table.ScrollContainer minWidth={320} type="native">
        <Table verticalSpacing={4} fz="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("field")}</Table.Th>
              <Table.Th scope="col">{t("before")}</Table.Th>
              <Table.Th scope="col">{t("after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {change.fields.map((field) => (
              <Table.Tr key={field.name}>
                <Table.Th scope="row" fw={500}>
                  {label(field.name)}
                </Table.Th>
                <Table.Td>{field.before === null ? "–" : value(field.name, field.before)}</Table.Td>
                <Table.Td>{field.after === null ? "–" : value(field.name, field.after)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <dl className={classes.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.rows}>
        <Row title={t("rowBefore")} row={change.before} />
        <Row title={t("rowAfter")} row={change.after} />
      </div>
      <div className={classes.leads}>
        <Anchor component={Link} href={`/changes?entity=${change.entityId}`} size="xs" prefetch={false}>
          {t("sameThing")}
        </Anchor>
        <Anchor component={Link} href={`/changes?seq=${change.seq}`} size="xs" prefetch={false}>
          {t("around")}
        </Anchor>
      </div>
    </div>
  );
}

function Row({ title, row }: { title: string; row: Record<string, unknown> | null }) {
  const t = useTranslations("changes");
  return (
    <figure className={classes.row}>
      <figcaption>{title}</figcaption>
      <Code block tabIndex={0} aria-label={title}>
        {row === null ? t("nothing") : JSON.stringify(row, null, 2)}
      </Code>
    </figure>
  );
}
