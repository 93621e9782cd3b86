import {
  DefineKpiDocument,
  type KpiDefinitionFragment,
  ReviseKpiDocument,
} from "@cairn/schema/generated/web/kpis/graphql";
import { formatPeriod } from "@cairn/schema/rules/period";
import { zodResolver } from "@hookform/resolvers/zod";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { showRefusals } from "../../../lib/form-refusals";
import { useRouter } from "../../../lib/i18n/navigation";
import { readTypedPeriod } from "../../../lib/period-typed";
import { calendarOf, grainOf } from "../../../lib/periodicity";
import { useVerb } from "../../../lib/use-verb";
import { notifyDone } from "../../../ui/notify";
import type { Refusal } from "../../../ui/refusals";
import { useViewer } from "../../shell/viewer-context";
import { formSchema, type SchemaTools } from "./form-schema";
import { definitionOf, emptyValues, type KpiFormValues, valuesOf } from "./form-values";
import { type IsKnownKpi, spanOfPath } from "./formula-check";
import { pathByLocale, translationsOf } from "./translated-words";
import { useFormulaProblem, useLocatedProblem } from "./use-formula-problem";

type FormRefusal = Refusal & { path: readonly string[] };

/** What an edit stands against when somebody else saved first. */
interface Stale {
  base: KpiFormValues;
  mine: KpiFormValues;
  theirs: KpiFormValues;
  revision: number;
}

/** The state of the form of a KPI and its saving. */
export function useKpiForm(kpi: KpiDefinitionFragment | null, isKnown: IsKnownKpi) {
  const t = useTranslations("kpis.form");
  const locale = useLocale();
  const router = useRouter();
  const { person } = useViewer();
  const tools = useSchemaTools(isKnown);
  const atField = useRefusalsAtFields();
  const [define, defining] = useVerb(DefineKpiDocument);
  const [revise, revising] = useVerb(ReviseKpiDocument);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [saved, setSaved] = useState(false);
  const [revision, setRevision] = useState(kpi?.revision ?? 0);
  const [stale, setStale] = useState<Stale | null>(null);
  const [base, setBase] = useState(() => (kpi ? valuesOf(kpi, locale) : emptyValues(person.id)));
  const form = useForm<KpiFormValues>({
    resolver: zodResolver(useMemo(() => formSchema(tools), [tools])),
    defaultValues: base,
  });

  const send = async (values: KpiFormValues) => {
    const definition = definitionOf(values, locale);
    if (kpi) return (await revise({ input: { ...definition, kpiId: kpi.id, revision } }))?.reviseKpi;
    const read = values.firstPeriod.trim() === "" ? null : tools.readPeriod(values.firstPeriod, values);
    const firstPeriod = read?.ok ? formatPeriod(read.value) : null;
    return (await define({ input: { ...definition, teamIds: values.teamIds, firstPeriod } }))?.defineKpi;
  };

  const submit = form.handleSubmit(async (values) => {
    const payload = await send(values);
    if (!payload) return;
    if (payload.kpi && payload.refusals.some(({ code }) => code === "STALE_REVISION")) {
      const theirs = valuesOf(payload.kpi, locale);
      return setStale({ base, mine: values, theirs, revision: payload.kpi.revision });
    }
    if (!payload.kpi || payload.refusals.length > 0)
      return setRefusals(showRefusals(form, atField(payload.refusals, values)));
    setSaved(true);
    notifyDone(t(kpi ? "done.revised" : "done.defined", { name: payload.kpi.name }));
    router.push(`/kpis/${payload.kpi.id}`);
  });

  /** Goes on from what they saved, with the fields that are kept; saving it is one more press. */
  const merge = (values: KpiFormValues) => {
    if (!stale) return;
    setBase(stale.theirs);
    setRevision(stale.revision);
    form.reset(stale.theirs);
    for (const [field, value] of Object.entries(values))
      form.setValue(field as keyof KpiFormValues, value, { shouldDirty: true });
    setStale(null);
    setRefusals([]);
  };

  const running = defining.running || revising.running;
  return { form, refusals, running, saved, submit, stale, merge, dropStale: () => setStale(null) };
}

/** Brings refusals to their fields: into the formula with the part they are about, of a translation by its language. */
function useRefusalsAtFields() {
  const located = useLocatedProblem();
  return (refusals: readonly FormRefusal[], { formula, translations }: KpiFormValues): FormRefusal[] =>
    refusals.map((refusal) => {
      if (!refusal.path.includes("formula"))
        return { ...refusal, path: pathByLocale(refusal.path, translationsOf(translations)) };
      const sentence = located(refusal.sentence, formula.trim(), spanOfPath(refusal.path));
      return { ...refusal, path: ["formula"], sentence };
    });
}

function useSchemaTools(isKnown: IsKnownKpi): SchemaTools {
  const t = useTranslations("kpis.form");
  const common = useTranslations("words");
  const locale = useLocale();
  const { organization } = useViewer();
  const problemOf = useFormulaProblem(isKnown);
  return useMemo(() => {
    const calendar = calendarOf(organization);
    const readPeriod: SchemaTools["readPeriod"] = (typed, { periodicity }) =>
      readTypedPeriod(typed, grainOf(periodicity), locale, calendar);
    return { t, common, locale, readPeriod, problemOf };
  }, [t, common, locale, organization, problemOf]);
}
