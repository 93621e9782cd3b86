"use client";
import { useQuery } from "@apollo/client/react";
import { HomeRunDocument } from "@cairn/schema/generated/web/home/graphql";
import type { ChangeGroup } from "./change-groups";

/** From so many on it may be an import, of which the reader sees a part. */
const MANY = 5;

interface Counted {
  count: number;
  /** The request changed more than is counted: it is not known yet how much, or not for the reader to see. */
  isPart: boolean;
}

/** How many changes a group really has: what was loaded may be the newest few of a large import. */
export function useCounted({ last, count, ofLastRequest }: ChangeGroup, isCut: boolean): Counted {
  const isWhole = last.requestId === null || (!isCut && ofLastRequest < MANY);
  const { data } = useQuery(HomeRunDocument, { variables: { seq: last.seq }, skip: isWhole });
  if (isWhole) return { count, isPart: false };
  if (!data) return { count, isPart: isCut };
  const { hasUnseen, counts } = data.changeRun;
  const readable = counts.reduce((sum, each) => sum + each.count, 0);
  return { count: count - ofLastRequest + readable, isPart: hasUnseen };
}
