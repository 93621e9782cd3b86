import { DeskDocument } from "@cairn/schema/generated/web/entries/graphql";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { NoDesk } from "../../../../features/entries/screen/empty-desk";
import { EntriesPage } from "../../../../features/entries/screen/entries-page";
import { monthOrNone } from "../../../../features/entries/screen/months";
import { loadViewer } from "../../../../features/shell/viewer";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entries");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const { viewerCanRecordEntries } = await loadViewer();
  if (!viewerCanRecordEntries) return <NoDesk />;
  const { month: asked, team: wanted } = await searchParams;
  const month = monthOrNone(firstOf(asked));
  const team = idOrNone(firstOf(wanted));
  return (
    <Preload query={DeskDocument} variables={{ month, teamId: team }}>
      <EntriesPage month={month} team={team} onPhone={isPhone(await headers())} />
    </Preload>
  );
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An address may say anything; what cannot be an id is left out. */
function idOrNone(text: string | undefined): string | undefined {
  return text !== undefined && ID.test(text) ? text : undefined;
}

/** Whether a phone asks, so that it is sent what suits it. A guess that the browser corrects. */
function isPhone(from: Headers): boolean {
  return from.get("sec-ch-ua-mobile") === "?1" || /\bMobi/.test(from.get("user-agent") ?? "");
}
