import { BoardDocument, BoardTeamsDocument } from "@cairn/schema/generated/web/board/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { boardVariables, misreadOf, readBoardAddress } from "../../../../features/board/board-address";
import { BoardPage } from "../../../../features/board/board-page";
import { askedAsOf } from "../../../../features/shell/asked-as-of";
import { misreadMoment } from "../../../../lib/misread";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const asked = await searchParams;
  const address = readBoardAddress(asked);
  const asOf = await askedAsOf(firstOf(asked.asOf));
  return (
    <Preload query={BoardDocument} variables={boardVariables(address, asOf)}>
      <Preload query={BoardTeamsDocument}>
        <BoardPage
          address={address}
          asOf={asOf}
          misread={[...misreadMoment(asked, asOf), ...misreadOf(asked)]}
        />
      </Preload>
    </Preload>
  );
}
