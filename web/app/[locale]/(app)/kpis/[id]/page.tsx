import { KpiFiguresDocument, KpiPageDocument } from "@cairn/schema/generated/web/kpis/graphql";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { chooseAssignment, figuresVariables, readRange } from "../../../../../features/kpis/kpi-address";
import { KpiPage } from "../../../../../features/kpis/kpi-page";
import { query } from "../../../../../lib/apollo-rsc";
import { firstOf, type PageProps } from "../../../../../lib/page-props";
import { Preload } from "../../../../../lib/preload";
import { requireSession } from "../../../../../lib/require-session";

async function kpiOf(id: string) {
  await requireSession();
  const { data } = await query({ query: KpiPageDocument, variables: { id } });
  return data?.kpi ?? null;
}

export async function generateMetadata({ params }: PageProps<"id">): Promise<Metadata> {
  const kpi = await kpiOf((await params).id);
  return { title: kpi?.name };
}

export default async function Page({ params, searchParams }: PageProps<"id">) {
  const { id } = await params;
  const asked = await searchParams;
  const kpi = await kpiOf(id);
  if (!kpi) notFound();
  const range = readRange(firstOf(asked.range));
  const assignment = chooseAssignment(kpi.assignments, firstOf(asked.assignment));
  const page = <KpiPage id={id} assignmentId={assignment?.id ?? null} range={range} />;
  return (
    <Preload query={KpiPageDocument} variables={{ id }}>
      {assignment ? (
        <Preload query={KpiFiguresDocument} variables={figuresVariables(assignment, range)}>
          {page}
        </Preload>
      ) : (
        page
      )}
    </Preload>
  );
}
