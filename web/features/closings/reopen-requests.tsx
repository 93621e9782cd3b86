"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import {
  type ReopenRequestFragment,
  ReopenRequestsDocument,
} from "@cairn/schema/generated/web/closings/graphql";
import { Button, Card, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { useViewer } from "../shell/viewer-context";
import { AnswerDialog, type Answering } from "./answer-dialog";
import classes from "./closings.module.css";

interface ReopenRequestsProps {
  /** Whether the page of the months is linked: not on that page itself. */
  linked?: boolean;
}

/** Which teams ask to reopen which months, and why; a gatekeeper grants or declines here. Nothing while nobody asks. */
export function ReopenRequests({ linked = false }: ReopenRequestsProps) {
  const t = useTranslations("closings.requests");
  const { nodes } = useSuspenseQuery(ReopenRequestsDocument).data.reopenRequests;
  const [answering, setAnswering] = useState<Answering | null>(null);
  return (
    <>
      {nodes.length > 0 && (
        <Card component="section" aria-labelledby="reopen-requests" mb={linked ? undefined : "lg"}>
          <div className={classes.head}>
            <Title order={2} id="reopen-requests">
              {t("title", { count: nodes.length })}
            </Title>
            {linked && (
              <Link href="/closings" className={classes.toMonths}>
                {t("toMonths")}
              </Link>
            )}
          </div>
          <ul className={classes.requests}>
            {nodes.map((request) => (
              <RequestLine key={request.id} request={request} answer={setAnswering} />
            ))}
          </ul>
        </Card>
      )}
      <AnswerDialog answering={answering} onClose={() => setAnswering(null)} />
    </>
  );
}

interface RequestLineProps {
  request: ReopenRequestFragment;
  answer: (answering: Answering) => void;
}

function RequestLine({ request, answer }: RequestLineProps) {
  const t = useTranslations("closings.requests");
  const format = useFormat();
  const { viewerCanClosePeriods } = useViewer();
  const names = { month: format.period(request.period), team: request.team.name };
  return (
    <li className={classes.request}>
      <div className={classes.asked}>
        <Text fw={550}>{t("line", names)}</Text>
        <Text size="sm">{t("reason", { reason: request.reason })}</Text>
        <Text size="xs" c="dimmed">
          {request.requestedBy?.name ?? t("system")} · {format.instant(request.requestedAt)}
        </Text>
      </div>
      {viewerCanClosePeriods ? (
        <div className={classes.answers}>
          <Button aria-label={t("grantOf", names)} onClick={() => answer({ request, grant: true })}>
            {t("grant")}
          </Button>
          <Button
            variant="default"
            aria-label={t("declineOf", names)}
            onClick={() => answer({ request, grant: false })}
          >
            {t("decline")}
          </Button>
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {t("waits")}
        </Text>
      )}
    </li>
  );
}
