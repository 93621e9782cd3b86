"use client";
import { useQuery } from "@apollo/client/react";
import {
  ChangeRunDocument,
  type ChangeRunQuery,
  type ChangesQueryVariables,
} from "@cairn/schema/generated/web/changes/graphql";
import { createContext, use } from "react";
import type { Burst } from "./bursts";

type Run = ChangeRunQuery["changeRun"];

/** What the list is narrowed to: a run is counted by the same. */
const FilterContext = createContext<ChangesQueryVariables["filter"]>(null);
export const FilterProvider = FilterContext.Provider;
export const useChangesFilter = () => use(FilterContext);

/** The whole of a request of which only the newest changes are loaded; null until it is known, or for none. */
export function useRun(cut: Burst | null, filter: ChangesQueryVariables["filter"]): Run | null {
  const seq = cut?.changes.at(-1)?.seq ?? 0;
  const { data } = useQuery(ChangeRunDocument, { variables: { seq, filter }, skip: cut === null });
  return data?.changeRun ?? null;
}

/** How many changes a run has, of all kinds. */
export const sizeOf = ({ counts }: Run): number => counts.reduce((sum, { count }) => sum + count, 0);
