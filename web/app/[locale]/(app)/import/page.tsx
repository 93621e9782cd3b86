import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "../../../../features/imports/import-page";
import { NoImportForYou } from "../../../../features/imports/no-import";
import { loadViewer } from "../../../../features/shell/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function Page() {
  const { viewerCanImport } = await loadViewer();
  return viewerCanImport ? <ImportPage /> : <NoImportForYou />;
}
