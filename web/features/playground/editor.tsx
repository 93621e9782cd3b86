"use client";
// Tells the editor where its workers are, bundled: must come before the editor itself.
import "graphiql/setup-workers/webpack";
import "graphiql/style.css";
import { useComputedColorScheme } from "@mantine/core";
import { IconBookmarks } from "@tabler/icons-react";
import { GraphiQL } from "graphiql";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { sendFromPlayground } from "./fetcher";
import classes from "./playground.module.css";
import { savedQueries } from "./saved-queries";
import { SavedQueriesButton } from "./saved-queries-button";
import { SavedQueriesList } from "./saved-queries-list";

const SavedQueriesIcon = () => <IconBookmarks stroke={1.5} aria-hidden="true" />;

/** GraphiQL, signed in by the session, with the saved queries beside its documentation and history. */
export default function Editor() {
  const t = useTranslations("playground");
  const scheme = useComputedColorScheme("light");
  const title = t("saved");
  const saved = useMemo(() => ({ title, icon: SavedQueriesIcon, content: SavedQueriesList }), [title]);
  // The same list at every drawing: another one would close what is open.
  const plugins = useMemo(() => [saved], [saved]);
  return (
    <GraphiQL
      className={classes.editor}
      fetcher={sendFromPlayground}
      forcedTheme={scheme}
      plugins={plugins}
      defaultQuery={savedQueries[0].text}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      schemaDescription
    >
      <GraphiQL.Logo>
        <SavedQueriesButton plugin={saved} />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
