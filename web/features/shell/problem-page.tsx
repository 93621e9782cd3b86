"use client";
import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { errorCode, isPassing } from "../../lib/apollo-errors";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";

interface ProblemPageProps {
  error: unknown;
  /** Renders the page anew. */
  retry: () => void;
}

/** In place of a page that could not be shown: what happened, in plain words, and what to do. */
export function ProblemPage({ error, retry }: ProblemPageProps) {
  const t = useTranslations("words");
  useEffect(() => console.error(error), [error]);
  const code = errorCode(error instanceof Error ? error : null);
  const [title, text] = isPassing(code)
    ? [t("problem.unreachableTitle"), t("problem.unreachableQuery")]
    : [t("problem.title"), code === "FORBIDDEN" ? t("problem.forbidden") : t("problem.text")];
  return (
    <EmptyState
      asPageTitle
      icon={<IconPlugConnectedX size={28} stroke={1.5} />}
      title={title}
      actions={
        <>
          <Button onClick={retry}>{t("tryAgain")}</Button>
          <Button component={Link} href="/" variant="default">
            {t("problem.home")}
          </Button>
        </>
      }
    >
      {text}
    </EmptyState>
  );
}
