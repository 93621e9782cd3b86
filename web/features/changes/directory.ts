"use client";
import type { ChangesDirectoryQuery } from "@cairn/schema/generated/web/changes/graphql";
import { createContext, use } from "react";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who and what the ids in the log stand for, as far as the viewer may know. */
export interface Directory {
  readonly teams: ChangesDirectoryQuery["teams"];
  readonly kpis: readonly Named[];
  /** There are more KPIs than these: they are searched for. */
  readonly hasMoreKpis: boolean;
  readonly people: readonly Named[];
  readonly names: ReadonlyMap<string, string>;
}

export function directoryOf(data: ChangesDirectoryQuery | undefined): Directory {
  const teams = data?.teams ?? [];
  const kpis = data?.kpis.nodes ?? [];
  const people = data?.people?.nodes ?? [];
  return {
    teams,
    kpis,
    hasMoreKpis: data?.kpis.pageInfo.hasNextPage ?? false,
    people,
    names: new Map([...teams, ...kpis, ...people].map(({ id, name }) => [id, name])),
  };
}

const DirectoryContext = createContext<Directory>(directoryOf(undefined));
export const DirectoryProvider = DirectoryContext.Provider;

export function useDirectory(): Directory {
  return use(DirectoryContext);
}
