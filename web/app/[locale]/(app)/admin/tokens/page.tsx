import { TokensDocument } from "@cairn/schema/generated/web/tokens/graphql";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TokensPage } from "../../../../../features/tokens/tokens-page";
import { Preload } from "../../../../../lib/preload";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tokens");
  return { title: t("title") };
}

export default function Page() {
  return (
    <Preload query={TokensDocument}>
      <TokensPage />
    </Preload>
  );
}
