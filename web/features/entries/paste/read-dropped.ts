import type { ApolloClient } from "@apollo/client";
import { EntryFileDocument, type EntryFileQuery } from "@cairn/schema/generated/web/entries/graphql";
import { readChosenFile } from "../../../lib/chosen-file";
import type { AppLocale } from "../../../lib/i18n/routing";
import { cellKey } from "../cell/cell";
import { type Landed, type Landing, land } from "../grid/model/landing";
import type { Layout } from "../grid/model/layout";
import { cellAt, type Place, placeOf } from "../grid/model/place";
import { blockOf } from "../grid/model/selection";
import { parseBlock, separatorOf } from "../grid/model/tsv";
import { sentenceOf } from "../reading/sentence-of";

/** As much as the API reads at once. */
const LARGEST_BYTES = 2_000_000;
const TEXT = /\.(?:csv|tsv|txt)$/i;

/** What is in a dropped file, or why it can't be read, in a sentence; null where that is known to nobody. */
export type Dropped = Landed | { readonly unreadable: string | null };

interface DroppedAt {
  readonly layout: Layout;
  readonly place: Place;
  readonly locale: AppLocale;
}

/**
 * Reads a dropped file. A template, and what names its KPIs and periods, finds its cells by itself, also from Excel; a
 * text file without such headings is a block that lands where it was dropped.
 */
export async function readDropped(client: ApolloClient, file: File, at: DroppedAt): Promise<Dropped> {
  const chosen = await readChosenFile(file, { largest: LARGEST_BYTES });
  if (typeof chosen === "string") return { unreadable: null };
  const read = await client.query({
    query: EntryFileDocument,
    variables: { input: { fileName: chosen.name, content: chosen.content } },
    fetchPolicy: "no-cache",
  });
  const found = read.data?.readEntryFile;
  if (found && found.refusals.length === 0 && found.cells.length > 0) return landFile(found, at);
  if (TEXT.test(file.name)) return landText(decode(chosen.content), at);
  const [refusal] = found?.refusals ?? [];
  return { unreadable: refusal ? sentenceOf(refusal, at.locale) : null };
}

function landFile({ cells }: EntryFileQuery["readEntryFile"], { layout, locale }: DroppedAt): Landed {
  const written = cells.filter(({ text }) => text !== "");
  const landings = written.flatMap(({ assignmentId, period, text, refusals }): Landing[] => {
    const place = assignmentId && period ? placeOf(layout, cellKey(assignmentId, period)) : null;
    const cell = place && cellAt(layout, place);
    const [refusal] = refusals;
    return cell ? [{ cell, text, ...(refusal && { refused: sentenceOf(refusal, locale) }) }] : [];
  });
  return { landings, beside: written.length - landings.length };
}

function landText(text: string, { layout, place }: DroppedAt): Dropped {
  if (text.includes("\0")) return { unreadable: null };
  return land(layout, parseBlock(text, separatorOf(text)), blockOf(place, place));
}

/** Spreadsheets write UTF-8 or Windows-1252. */
function decode(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
