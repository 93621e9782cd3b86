import { BoardDocument, BoardTeamsDocument } from "@cairn/schema/generated/web/board/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { boardVariables, misreadOf, readBoardAddress } from "../../../../features/board/board-address";
import { BoardPage } from "../../../../features/board/board-page";
import { askedAsOf } from "../../../../features/shell/asked-as-of";
import { misreadMoment, type Parameters, without } from "../../../../lib/misread";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";
import { requireSession } from "../../../../lib/require-session";
import { query } from "../../../../lib/server-query";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board");
  return { title: t("title") };
}

/** The teams, where the address names one: there may be no such team any more. */
const teamsFor = async ({ team }: Parameters) =>
  team ? await query({ query: BoardTeamsDocument }).then(({ teams }) => teams) : [];

export default async function Page({ searchParams }: PageProps) {
  await requireSession();
  const asked = await searchParams;
  const misread = misreadOf(asked, await teamsFor(asked));
  const address = readBoardAddress(without(asked, misread));
  const asOf = await askedAsOf(firstOf(asked.asOf));
  return (
    <Preload query={BoardDocument} variables={boardVariables(address, asOf)}>
      <Preload query={BoardTeamsDocument}>
        <BoardPage address={address} asOf={asOf} misread={[...misreadMoment(asked, asOf), ...misread]} />
      </Preload>
    </Preload>
  );
}
