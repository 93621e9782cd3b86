import { ClosingsDocument, ReopenRequestsDocument } from "@cairn/schema/generated/web/closings/graphql";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClosingsPage } from "../../../../features/closings/closings-page";
import { loadViewer } from "../../../../features/shell/viewer";
import { Preload } from "../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("closings");
  return { title: t("title") };
}

export default async function Page() {
  const { viewerCanReadFigures, viewerCanReadChanges } = await loadViewer();
  if (!viewerCanReadFigures) notFound();
  return (
    <Preload query={ClosingsDocument}>
      {viewerCanReadChanges ? (
        <Preload query={ReopenRequestsDocument}>
          <ClosingsPage />
        </Preload>
      ) : (
        <ClosingsPage />
      )}
    </Preload>
  );
}
