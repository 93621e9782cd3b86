"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { ClosingsDocument } from "@cairn/schema/generated/web/closings/graphql";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { runningPeriod } from "../../lib/periodicity";
import { PageHeader } from "../../ui/page-header";
import { useViewer } from "../shell/viewer-context";
import { CloseDialog } from "./close-dialog";
import classes from "./closings.module.css";
import { MonthCard } from "./month-card";
import { monthsOf } from "./months";
import { ReopenDialog } from "./reopen-dialog";
import { ReopenRequests } from "./reopen-requests";

const FIRST_SHOWN = 14;
const MORE = 12;

/** The months of the organization: which are published, by whom, and what has changed since. */
export function ClosingsPage() {
  const t = useTranslations("closings");
  const { data } = useSuspenseQuery(ClosingsDocument);
  const { organization, viewerCanReadChanges } = useViewer();
  const [count, setCount] = useState(FIRST_SHOWN);
  const [closing, setClosing] = useState<string | null>(null);
  const [reopening, setReopening] = useState<string | null>(null);
  const months = monthsOf(runningPeriod(organization, "MONTH", new Date()), count, data.closings);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {viewerCanReadChanges && <ReopenRequests />}
      <ul className={classes.months} aria-label={t("list")}>
        {months.map((month) => (
          <MonthCard key={month.period} month={month} onClose={setClosing} onReopen={setReopening} />
        ))}
      </ul>
      <Button variant="default" mt="md" onClick={() => setCount(count + MORE)}>
        {t("earlier")}
      </Button>
      <CloseDialog period={closing} onClose={() => setClosing(null)} />
      <ReopenDialog period={reopening} onClose={() => setReopening(null)} />
    </>
  );
}
