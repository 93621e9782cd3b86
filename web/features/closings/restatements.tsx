"use client";
import { useQuery } from "@apollo/client/react";
import { RestatementsDocument } from "@cairn/schema/generated/web/closings/graphql";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import classes from "./closings.module.css";
import { RestatementLine } from "./restatement-line";

/** The figures of a month that differ now from what was published, by whom and why. */
export function Restatements({ period }: { period: string }) {
  const t = useTranslations("closings.restated");
  const common = useTranslations("words");
  const format = useFormat();
  const { data, loading, error, refetch } = useQuery(RestatementsDocument, {
    variables: { period },
    fetchPolicy: "cache-and-network",
  });
  if (data && data.restatements.length > 0)
    return (
      <ul className={classes.restated} aria-label={t("buttonOf", { month: format.period(period) })}>
        {data.restatements.map((each) => (
          <RestatementLine key={`${each.assignment.id} ${each.period}`} restatement={each} />
        ))}
      </ul>
    );
  if (error && !data)
    return (
      <Group gap="sm" role="alert">
        <Text size="sm">{t("failed")}</Text>
        <Button size="xs" variant="default" loading={loading} onClick={() => refetch()}>
          {common("tryAgain")}
        </Button>
      </Group>
    );
  return (
    <Text size="sm" c="dimmed" role="status">
      {t(data ? "none" : "loading")}
    </Text>
  );
}
