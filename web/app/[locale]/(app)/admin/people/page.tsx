import { DeputiesDocument, PeopleDocument } from "@cairn/schema/generated/web/people/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeoplePage } from "../../../../../features/people/people-page";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

export default function Page() {
  return (
    <Preload query={PeopleDocument}>
      <Preload query={DeputiesDocument}>
        <PeoplePage />
      </Preload>
    </Preload>
  );
}
