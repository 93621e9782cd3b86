import {
  KpiFiguresDocument,
  KpiPageDocument,
  KpiTogetherDocument,
} from "@cairn/schema/generated/web/kpis/graphql";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KpiPage } from "../../../../../features/kpis/kpi-page";
import {
  type Asking,
  figuresVariables,
  pageVariables,
  togetherVariables,
} from "../../../../../features/kpis/kpi-variables";
import { askedView } from "../../../../../features/kpis/kpi-view";
import { askedAsOf } from "../../../../../features/shell/asked-as-of";
import { loadViewer } from "../../../../../features/shell/viewer";
import type { AsOf } from "../../../../../lib/as-of";
import { firstOf, type PageProps } from "../../../../../lib/page-props";
import { calendarOf } from "../../../../../lib/periodicity";
import { Preload } from "../../../../../lib/preload";
import { requireSession } from "../../../../../lib/require-session";
import { query } from "../../../../../lib/server-query";

async function pageOf(id: string, asOf: AsOf | null) {
  await requireSession();
  const asked = query({ query: KpiPageDocument, variables: pageVariables(id, asOf) });
  // Whoever has to sign in again, or may not use Cairn, is led away before anything else is said.
  return asked.catch(async (error: unknown) => {
    await loadViewer();
    throw error;
  });
}

export async function generateMetadata({ params, searchParams }: PageProps<"id">): Promise<Metadata> {
  const asOf = await askedAsOf(firstOf((await searchParams).asOf));
  const { kpi } = await pageOf((await params).id, asOf);
  if (kpi) return { title: kpi.name };
  const t = await getTranslations("words");
  return { title: t("notFound.title") };
}

export default async function Page({ params, searchParams }: PageProps<"id">) {
  const { id } = await params;
  const asked = await searchParams;
  const asOf = await askedAsOf(firstOf(asked.asOf));
  const { kpi, teams } = await pageOf(id, asOf);
  if (!kpi && !asOf) notFound();
  const view = kpi && askedView(asked, kpi, teams).view;
  const calendar = calendarOf((await loadViewer()).organization);
  const page = <KpiPage id={id} asked={asked} asOf={asOf} />;
  return (
    <Preload query={KpiPageDocument} variables={pageVariables(id, asOf)}>
      {kpi && view ? <PreloadFigures asking={{ kpi, view, calendar, asOf }}>{page}</PreloadFigures> : page}
    </Preload>
  );
}

function PreloadFigures({ asking, children }: { asking: Asking; children: ReactNode }) {
  const { whose } = asking.view;
  return whose.kind === "assignment" ? (
    <Preload query={KpiFiguresDocument} variables={figuresVariables(asking, whose)}>
      {children}
    </Preload>
  ) : (
    <Preload query={KpiTogetherDocument} variables={togetherVariables(asking, whose)}>
      {children}
    </Preload>
  );
}
