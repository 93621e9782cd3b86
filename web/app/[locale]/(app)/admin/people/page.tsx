import { DeputiesDocument, PeopleDocument } from "@cairn/schema/generated/web/people/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoPeopleForYou } from "../../../../../features/people/no-people";
import { PeoplePage } from "../../../../../features/people/people-page";
import { loadViewer } from "../../../../../features/shell/viewer";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

export default async function Page() {
  const { viewerCanListPeople } = await loadViewer();
  if (!viewerCanListPeople) return <NoPeopleForYou />;
  return (
    <Preload query={PeopleDocument}>
      <Preload query={DeputiesDocument}>
        <PeoplePage />
      </Preload>
    </Preload>
  );
}
