import { ReopenRequestsDocument } from "@cairn/schema/generated/web/closings/graphql";
import { HomeDocument } from "@cairn/schema/generated/web/home/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HomePage } from "../../../features/home/home-page";
import { NoRole } from "../../../features/home/no-role";
import { loadViewer } from "../../../features/shell/viewer";
import { Preload } from "../../../lib/preload";
import { textsOf } from "../../../lib/texts";

const HomeTexts = textsOf(
  "home",
  "kpis.explained",
  "scores",
  "targets.reading",
  "closings.requests",
  "closings.close",
);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

export default async function Page() {
  const viewer = await loadViewer();
  const asked = { enters: viewer.viewerCanRecordEntries, readsChanges: viewer.viewerCanReadChanges };
  return (
    <HomeTexts>
      {viewer.viewerCanReadFigures ? (
        <Preload query={HomeDocument} variables={asked}>
          {viewer.viewerCanClosePeriods ? (
            <Preload query={ReopenRequestsDocument}>
              <HomePage {...asked} />
            </Preload>
          ) : (
            <HomePage {...asked} />
          )}
        </Preload>
      ) : (
        <NoRole />
      )}
    </HomeTexts>
  );
}
