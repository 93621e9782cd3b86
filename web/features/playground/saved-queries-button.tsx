"use client";
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Button } from "@mantine/core";
import { IconBookmarks } from "@tabler/icons-react";

/** Shows the saved queries beside the editor, and hides them again: the icon in the bar says too little. */
export function SavedQueriesButton({ plugin }: { plugin: GraphiQLPlugin }) {
  const { setVisiblePlugin } = useGraphiQLActions();
  const shown = useGraphiQL((state) => state.visiblePlugin) === plugin;
  return (
    <Button
      size="compact-sm"
      variant={shown ? "light" : "default"}
      aria-expanded={shown}
      leftSection={<IconBookmarks size={16} stroke={1.7} aria-hidden="true" />}
      onClick={() => setVisiblePlugin(shown ? null : plugin)}
    >
      {plugin.title}
    </Button>
  );
}
