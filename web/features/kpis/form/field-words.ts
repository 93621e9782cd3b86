import { useTranslations } from "next-intl";
import { localeNames } from "../../../lib/i18n/routing";
import { type DefinitionField, isTranslated, partsOf, type TranslatedField } from "./stale-revision";

/** Names of the fields of a definition, and what their values are called on the screen. */
export function useWordsOf(people: readonly { id: string; name: string }[]) {
  const t = useTranslations("kpis.form");
  const kpis = useTranslations("kpis");
  const common = useTranslations("words");

  const names: Record<Exclude<DefinitionField, TranslatedField>, string> = {
    name: t("name.label"),
    category: t("category.label"),
    description: t("description.label"),
    instructions: t("instructions.label"),
    formula: t("formula.label"),
    valueKind: t("kind.label"),
    unit: t("unit.label"),
    decimals: t("decimals.label"),
    direction: t("direction.label"),
    rangeMinimum: t("range.minimum"),
    rangeMaximum: t("range.maximum"),
    tolerance: t("tolerance.label"),
    toleranceKind: t("tolerance.kind"),
    scoreWeight: t("weight.label"),
    periodicity: t("periodicity.label"),
    aggregation: t("aggregation.label"),
    teamAggregation: t("teamAggregation.label"),
    ratioFactor: t("factor.label"),
    ownerId: t("owner.label"),
    dueBusinessDays: t("due.label"),
  };

  const wordsOf = (field: DefinitionField, value: string): string => {
    if (value === "") return common("none");
    if (field === "direction") return kpis(`direction.${value as "HIGHER_IS_BETTER"}`);
    if (field === "periodicity") return kpis(`periodicity.${value as "MONTH"}`);
    if (field === "aggregation") return kpis(`aggregation.${value as "SUM"}.name`);
    if (field === "teamAggregation") return kpis(`teamAggregation.${value as "SUM"}.name`);
    if (field === "toleranceKind") return t(`tolerance.${value as "SHARE"}`);
    if (field === "valueKind") return t(`kind.${value as "NUMBER"}.name`);
    if (field === "ownerId") return people.find(({ id }) => id === value)?.name ?? value;
    return value;
  };

  const nameOf = (field: DefinitionField): string => {
    if (!isTranslated(field)) return names[field];
    const [locale, word] = partsOf(field);
    return t("translations.part", { part: names[word], language: localeNames[locale] });
  };

  return { nameOf, wordsOf };
}
