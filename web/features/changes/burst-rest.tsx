"use client";
import { useApolloClient } from "@apollo/client/react";
import {
  type ChangeLineFragment,
  type ChangeRunQuery,
  ChangesDocument,
} from "@cairn/schema/generated/web/changes/graphql";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LONG_PAGE } from "./address";
import { ChangeLine } from "./change-line";
import { sizeOf, useChangesFilter } from "./use-run";

interface BurstRestProps {
  run: ChangeRunQuery["changeRun"];
  /** How many of its changes stand above. */
  shown: number;
}

/** The changes of a large request beyond those that came with the list, page by page. */
export function BurstRest({ run, shown }: BurstRestProps) {
  const t = useTranslations("changes");
  const client = useApolloClient();
  const filter = useChangesFilter();
  const [rest, setRest] = useState<readonly ChangeLineFragment[]>([]);
  const [after, setAfter] = useState(run.cursor);
  const [isLoading, setLoading] = useState(false);
  const left = sizeOf(run) - shown - rest.length;
  async function more() {
    setLoading(true);
    const variables = { first: LONG_PAGE, after, filter, counted: false };
    // What goes wrong on the way is announced by the transport; the button stays to try again.
    const answer = await client.query({ query: ChangesDocument, variables }).catch(() => null);
    setLoading(false);
    const page = answer?.data?.changes;
    if (!page) return;
    setRest([...rest, ...page.nodes.filter(({ seq }) => seq >= run.oldest)]);
    setAfter(page.pageInfo.endCursor ?? after);
  }
  return (
    <>
      {rest.map((change) => (
        <ChangeLine key={change.id} change={change} isOfBurst />
      ))}
      {left > 0 && (
        <li>
          <Button size="compact-sm" variant="default" my="xs" loading={isLoading} onClick={more}>
            {t("moreOfBurst", { count: Math.min(LONG_PAGE, left) })}
          </Button>
        </li>
      )}
    </>
  );
}
