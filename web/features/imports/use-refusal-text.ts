"use client";
import type { ImportOutcomesFragment } from "@cairn/schema/generated/web/imports/graphql";
import { useCallback } from "react";
import { useSentence } from "../../lib/use-sentence";

type Refusal = Pick<ImportOutcomesFragment["refusals"][number], "sentence" | "rule" | "params">;

/** A refusal in the page's language where it is one of the rules' sentences, else as the API put it. */
export function useRefusalText(): (refusal: Refusal) => string {
  const say = useSentence();
  return useCallback(
    ({ sentence, rule, params }) => (rule && params ? say({ rule, params }) : sentence),
    [say],
  );
}
