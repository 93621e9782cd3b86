"use client";
import { useApolloClient } from "@apollo/client/react";
import {
  ImportFileDocument,
  type ImportOutcomesFragment,
  PreviewImportDocument,
} from "@cairn/schema/generated/web/imports/graphql";
import { useCallback, useRef, useState } from "react";
import { useVerb } from "../../lib/use-verb";
import { type MappingChoices, mappingOf, NO_CHOICES } from "./mapping";
import { type ChosenFile, type FileProblem, readChosenFile } from "./read-file";

/** Where an import stands. */
export type ImportStage =
  | { readonly name: "choosing"; readonly problem: FileProblem | null }
  | { readonly name: "reading"; readonly file: ChosenFile }
  /** The file could not be looked at: the connection, or a surprise. */
  | { readonly name: "failed"; readonly file: ChosenFile }
  | { readonly name: "preview"; readonly file: ChosenFile; readonly outcomes: ImportOutcomesFragment }
  | { readonly name: "done"; readonly file: ChosenFile; readonly outcomes: ImportOutcomesFragment };

export interface CommitChoices {
  readonly acceptPartial: boolean;
  readonly reason: string;
}

/** One file on its way in: looked at first, then written as one transaction. */
export function useImport() {
  const client = useApolloClient();
  const [stage, setStage] = useState<ImportStage>({ name: "choosing", problem: null });
  const [choices, setChoices] = useState<MappingChoices>(NO_CHOICES);
  const [isRefreshing, setRefreshing] = useState(false);
  const [write, { running }] = useVerb(ImportFileDocument);
  // Answers come in any order: only that of the last question counts.
  const asked = useRef(0);

  const look = useCallback(
    async (file: ChosenFile, next: MappingChoices) => {
      const question = ++asked.current;
      setRefreshing(true);
      try {
        const input = { fileName: file.name, content: file.content, mapping: mappingOf(next) };
        const { data } = await client.query({
          query: PreviewImportDocument,
          variables: { input },
          fetchPolicy: "no-cache",
        });
        if (question !== asked.current) return;
        if (data) setStage({ name: "preview", file, outcomes: data.previewImport });
        else setStage({ name: "failed", file });
      } catch {
        if (question === asked.current) setStage({ name: "failed", file });
      }
      if (question === asked.current) setRefreshing(false);
    },
    [client],
  );

  async function choose(chosen: File) {
    const file = await readChosenFile(chosen);
    setChoices(NO_CHOICES);
    if (typeof file === "string") return setStage({ name: "choosing", problem: file });
    setStage({ name: "reading", file });
    await look(file, NO_CHOICES);
  }

  function remap(next: MappingChoices) {
    setChoices(next);
    if ("file" in stage) void look(stage.file, next);
  }

  async function commit({ acceptPartial, reason }: CommitChoices) {
    if (stage.name !== "preview") return;
    const { file } = stage;
    const { name: fileName, content } = file;
    const mapping = mappingOf(choices);
    const data = await write({
      input: { fileName, content, mapping, acceptPartial, reason: reason.trim() || null },
    });
    if (!data) return;
    const outcomes = data.importEntries;
    // What it touches is all over the register: whatever is looked at next is asked anew.
    if (outcomes.committed) await client.clearStore();
    setStage(outcomes.committed ? { name: "done", file, outcomes } : { name: "preview", file, outcomes });
  }

  function startOver() {
    asked.current++;
    setRefreshing(false);
    setChoices(NO_CHOICES);
    setStage({ name: "choosing", problem: null });
  }

  function tryAgain() {
    if ("file" in stage) void look(stage.file, choices);
  }

  return { stage, choices, isRefreshing, isWriting: running, choose, remap, commit, startOver, tryAgain };
}
