"use client";
import { useApolloClient } from "@apollo/client/react";
import {
  ImportFileDocument,
  type ImportOutcomesFragment,
  PreviewImportDocument,
} from "@cairn/schema/generated/web/imports/graphql";
import { useRef, useState } from "react";
import { type ChosenFile, type FileProblem, readChosenFile } from "../../lib/chosen-file";
import { useVerb } from "../../lib/use-verb";
import { type MappingChoices, mappingOf, NO_CHOICES } from "./mapping";

/** Where an import stands. */
export type ImportStage =
  | { readonly name: "choosing"; readonly problem: FileProblem | null }
  | { readonly name: "reading"; readonly file: ChosenFile }
  /** The file could not be looked at: the connection, or a surprise. */
  | { readonly name: "failed"; readonly file: ChosenFile }
  | {
      readonly name: "preview";
      readonly file: ChosenFile;
      readonly outcomes: ImportOutcomesFragment;
      /** Milliseconds the look took, by which a write can be guessed. */
      readonly took: number;
      /** Whether an import was cancelled just before. */
      readonly cancelled: boolean;
    }
  | { readonly name: "done"; readonly file: ChosenFile; readonly outcomes: ImportOutcomesFragment };

export interface CommitChoices {
  readonly acceptPartial: boolean;
  readonly reason: string;
}

/** How the file is to be read. */
interface Reading {
  readonly choices: MappingChoices;
  /** Of a workbook; null for the first with a value. */
  readonly sheet: string | null;
}

const AS_IT_IS: Reading = { choices: NO_CHOICES, sheet: null };

/** One file on its way in: looked at first, then written as one transaction. Both can be cancelled. */
export function useImport() {
  const client = useApolloClient();
  const [stage, setStage] = useState<ImportStage>({ name: "choosing", problem: null });
  const [reading, setReading] = useState(AS_IT_IS);
  const [isRefreshing, setRefreshing] = useState(false);
  const [write, { running }] = useVerb(ImportFileDocument);
  // Answers come in any order: only that of the last question counts, and earlier ones need not be answered at all.
  const asked = useRef<AbortController | null>(null);
  const written = useRef<AbortController | null>(null);

  function ask(file: ChosenFile, { choices, sheet }: Reading, allRows: boolean, signal: AbortSignal) {
    const input = { fileName: file.name, content: file.content, mapping: mappingOf(choices), sheet, allRows };
    return client.query({
      query: PreviewImportDocument,
      variables: { input },
      fetchPolicy: "no-cache",
      context: { fetchOptions: { signal }, queryDeduplication: false },
    });
  }

  async function look(file: ChosenFile, next: Reading, { cancelled = false } = {}) {
    asked.current?.abort();
    const question = new AbortController();
    asked.current = question;
    setReading(next);
    setRefreshing(true);
    const since = performance.now();
    try {
      const { data } = await ask(file, next, false, question.signal);
      if (question.signal.aborted) return;
      const took = performance.now() - since;
      if (data) setStage({ name: "preview", file, outcomes: data.previewImport, took, cancelled });
      else setStage({ name: "failed", file });
    } catch {
      if (question.signal.aborted) return;
      setStage({ name: "failed", file });
    }
    setRefreshing(false);
  }

  async function choose(chosen: File) {
    const file = await readChosenFile(chosen);
    if (typeof file === "string") return setStage({ name: "choosing", problem: file });
    setStage({ name: "reading", file });
    await look(file, AS_IT_IS);
  }

  /** Looks at the file again, read in another way. */
  function readAs(change: Partial<Reading>) {
    if ("file" in stage) void look(stage.file, { ...reading, ...change });
  }

  async function commit({ acceptPartial, reason }: CommitChoices) {
    if (stage.name !== "preview") return;
    const { file, took } = stage;
    const { name: fileName, content } = file;
    const { choices, sheet } = reading;
    const mapping = mappingOf(choices);
    const writing = new AbortController();
    written.current = writing;
    const data = await write(
      { input: { fileName, content, mapping, sheet, acceptPartial, reason: reason.trim() || null } },
      { signal: writing.signal },
    );
    // Cancelled too late, it is written all the same: the register knows.
    if (writing.signal.aborted) return look(file, reading, { cancelled: true });
    if (!data) return;
    const outcomes = data.importEntries;
    // What it touches is all over the register: whatever is looked at next is asked anew.
    if (outcomes.committed) await client.clearStore();
    if (outcomes.committed) setStage({ name: "done", file, outcomes });
    else setStage({ name: "preview", file, outcomes, took, cancelled: false });
  }

  /** Every row of the file that is written or refused, however many; null when that did not come. */
  async function readAllRows() {
    if (!("outcomes" in stage)) return null;
    try {
      const { data } = await ask(stage.file, reading, true, new AbortController().signal);
      return data?.previewImport.rows ?? null;
    } catch {
      // What went wrong on the way is announced by the transport.
      return null;
    }
  }

  function startOver() {
    asked.current?.abort();
    setRefreshing(false);
    setReading(AS_IT_IS);
    setStage({ name: "choosing", problem: null });
  }

  return {
    stage,
    choices: reading.choices,
    isRefreshing,
    isWriting: running,
    choose,
    readAs,
    commit,
    cancelWriting: () => written.current?.abort(),
    readAllRows,
    startOver,
    tryAgain: () => readAs({}),
  };
}
