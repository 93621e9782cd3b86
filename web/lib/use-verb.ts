"use client";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { notifyProblem } from "../ui/notify";
import { errorCode, isPassing } from "./apollo-errors";

interface VerbOptions {
  /** Names of queries to ask anew afterwards: what a write changes beyond the objects it returns. */
  refetch?: string[];
}

/**
 * A mutation for a screen: `const [closePeriod, { running }] = useVerb(ClosePeriodDocument)`. Resolves to the data,
 * whose payload may carry refusals, or to null when it failed; the person has then been told, and nothing is lost.
 * A signal ends it on the way: what the API has not written by then it does not write.
 */
export function useVerb<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { refetch }: VerbOptions = {},
) {
  const t = useTranslations("words");
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(
    document as TypedDocumentNode<Data, OperationVariables>,
  );
  const run = useCallback(
    async (variables: Variables, { signal }: { signal?: AbortSignal } = {}): Promise<Data | null> => {
      try {
        const { data } = await mutate({
          variables,
          refetchQueries: refetch,
          awaitRefetchQueries: true,
          ...(signal && { context: { fetchOptions: { signal } } }),
        });
        return data ?? null;
      } catch (error) {
        // Whoever has ended it need not be told.
        if (signal?.aborted) return null;
        const code = errorCode(error instanceof Error ? error : null);
        // A lost connection is announced by the transport, an ended session by its dialog.
        if (isPassing(code) || code === "UNAUTHENTICATED" || (error as Error).name === "SessionEnded")
          return null;
        notifyProblem({
          id: "verb",
          message: t(code === "FORBIDDEN" ? "problem.notAllowed" : "problem.failedWrite"),
        });
        return null;
      }
    },
    [mutate, refetch, t],
  );
  return [run, { running: loading }] as const;
}
