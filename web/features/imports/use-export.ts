"use client";
import type { ErrorLike } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useApolloClient } from "@apollo/client/react";
import {
  ExportFileDocument,
  type ExportFileQueryVariables,
  type ExportLayout,
} from "@cairn/schema/generated/web/imports/graphql";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveCsv } from "../../lib/save-file";
import { useSentence } from "../../lib/use-sentence";
import { notifyDone } from "../../ui/notify";

/** Saves values as a CSV file. `running` is the layout on its way, `problem` why the last one did not come. */
export function useExport() {
  const t = useTranslations("imports.export");
  const problemOf = useExportProblem();
  const client = useApolloClient();
  const [running, setRunning] = useState<ExportLayout | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function exportAs(variables: ExportFileQueryVariables) {
    setRunning(variables.layout);
    setProblem(null);
    try {
      const { data } = await client.query({
        query: ExportFileDocument,
        variables,
        fetchPolicy: "no-cache",
        // What goes wrong is said beside the button.
        context: { tells: "session" },
      });
      if (data) {
        const { fileName, content, rowCount, notes } = data.exportEntries;
        saveCsv(fileName, content);
        notifyDone([t("done", { count: rowCount, name: fileName }), ...notes].join(" "));
      }
    } catch (error) {
      setProblem(problemOf(error as ErrorLike));
    }
    setRunning(null);
  }

  return { exportAs, running, problem };
}

/** Why no file came: a refusal of the rules in the page's language, else that there was no answer. */
function useExportProblem(): (error: ErrorLike) => string {
  const t = useTranslations("imports.export");
  const say = useSentence();
  return (error) => {
    const refused = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
    const { rule, params, code } = refused?.extensions ?? {};
    if (typeof rule === "string") return say({ rule, params: (params ?? {}) as Record<string, unknown> });
    if (refused && code === "BAD_USER_INPUT") return refused.message;
    return t("failed");
  };
}
