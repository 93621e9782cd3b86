"use client";
import { useApolloClient } from "@apollo/client/react";
import {
  type ChangeLineFragment,
  type ChangeRunFragment,
  ChangesOfRunDocument,
  type ChangesQueryVariables,
} from "@cairn/schema/generated/web/changes/graphql";
import { Button, Loader } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { ChangeLine } from "./change-line";
import classes from "./changes.module.css";
import { sizeOf } from "./runs";

/** Changes that come at once: the first that open it, and each time that more are wanted. */
const FIRST = 50;
const MORE = 250;

interface BurstChangesProps {
  id: string;
  run: ChangeRunFragment;
  filter: ChangesQueryVariables["filter"];
  /** Its own change is one in the middle that was asked for: those after it follow, those before it on demand. */
  isFromAsked: boolean;
}

/** The changes of a large request, page by page: all two hundred thousand of an import at once are nobody's wish. */
export function BurstChanges({ id, run, filter, isFromAsked }: BurstChangesProps) {
  const t = useTranslations("changes");
  const [from, setFrom] = useState(isFromAsked ? run.cursor : run.startCursor);
  const isMidway = from === run.cursor && isFromAsked;
  const { changes, isLoading, isEnd, more } = useChanges(run, filter, from);
  const shown = isMidway ? [...run.changes, ...changes] : changes;
  const left = sizeOf(run) - shown.length;
  return (
    <ol id={id} className={`${classes.list} ${classes.burst}`} aria-busy={isLoading}>
      {isMidway && (
        <li>
          <Button size="compact-sm" variant="default" my="xs" onClick={() => setFrom(run.startCursor)}>
            {t("fromNewest")}
          </Button>
        </li>
      )}
      {shown.map((change) => (
        <ChangeLine key={change.id} change={change} isOfBurst />
      ))}
      {isLoading && shown.length === 0 && (
        <li>
          <Loader size="xs" my="xs" />
        </li>
      )}
      {!isEnd && left > 0 && shown.length > 0 && (
        <li>
          <Button size="compact-sm" variant="default" my="xs" loading={isLoading} onClick={more}>
            {isMidway ? t("moreFromHere") : t("moreOfBurst", { count: Math.min(MORE, left) })}
          </Button>
        </li>
      )}
    </ol>
  );
}

/** The changes of a run from a cursor on, as far as they have been read. */
function useChanges(run: ChangeRunFragment, filter: ChangesQueryVariables["filter"], from: string) {
  const client = useApolloClient();
  const [read, setRead] = useState({ from, after: from, changes: [] as readonly ChangeLineFragment[] });
  const [isLoading, setLoading] = useState(true);
  const [isEnd, setEnd] = useState(false);
  const { oldest } = run;
  const load = useCallback(
    async (first: number, after: string, before: readonly ChangeLineFragment[]) => {
      setLoading(true);
      const asked = { query: ChangesOfRunDocument, variables: { first, after, filter } };
      // What goes wrong on the way is announced by the transport; the button stays to try again.
      const page = (await client.query(asked).catch(() => null))?.data?.changes;
      setLoading(false);
      if (!page) return;
      const nodes = page.nodes.filter(({ seq }) => seq >= oldest);
      // Beyond it come the changes of others.
      setEnd(nodes.length < Math.max(page.nodes.length, 1) || nodes.at(-1)?.seq === oldest);
      setRead({ from, after: page.pageInfo.endCursor ?? after, changes: [...before, ...nodes] });
    },
    [client, filter, from, oldest],
  );
  useEffect(() => {
    void load(FIRST, from, []);
  }, [load, from]);
  const isOfThis = read.from === from;
  const changes = isOfThis ? read.changes : [];
  return { changes, isLoading, isEnd, more: () => load(MORE, isOfThis ? read.after : from, changes) };
}
