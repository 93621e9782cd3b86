import type {
  OrganizationSettingsFragment,
  ReviseOrganizationInput,
} from "@cairn/schema/generated/web/organization/graphql";
import { decimal, formatDecimalPlain, HUNDRED } from "@cairn/schema/rules/decimal";
import { z } from "zod";
import { readTypedFigure, typedForm } from "../../lib/figure-typed";
import { type AppLocale, locales } from "../../lib/i18n/routing";

/** The form's values: all text, as inputs hold them. */
export function valuesOf(organization: OrganizationSettingsFragment, locale: AppLocale) {
  const { scoreCap } = organization;
  return {
    name: organization.name,
    locale: organization.locale,
    timezone: organization.timezone,
    currency: organization.currency,
    fiscalYearStartMonth: String(organization.fiscalYearStartMonth),
    fiscalYearNamedBy: organization.fiscalYearNamedBy as string,
    trustedDomains: organization.trustedDomains,
    holidays: [...organization.holidays].sort(),
    /** In percent, as achievements are shown; empty for none. */
    scoreCap:
      scoreCap === null ? "" : typedForm(formatDecimalPlain(decimal(scoreCap).times(HUNDRED)), locale),
  };
}

export type SettingsValues = ReturnType<typeof valuesOf>;

interface Sentences {
  nameMissing: string;
  currency: string;
  scoreCap: string;
}

/** What the form checks before it asks the API, which checks everything again. */
export function settingsSchema({ nameMissing, currency, scoreCap }: Sentences, locale: AppLocale) {
  return z.object({
    name: z.string().trim().min(1, nameMissing),
    locale: z.string().pipe(z.enum(locales)),
    timezone: z.string().min(1),
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, currency),
    fiscalYearStartMonth: z.string(),
    fiscalYearNamedBy: z.string().pipe(z.enum(["START", "END"])),
    trustedDomains: z.array(z.string()),
    holidays: z.array(z.string()),
    scoreCap: z.string().refine((typed) => capIn(typed, locale) !== undefined, scoreCap),
  });
}

/** The cap as a share of the target; null for none, undefined for what is no cap. */
function capIn(typed: string, locale: AppLocale): string | null | undefined {
  const read = readTypedFigure(typed.replace(/%\s*$/, ""), locale);
  if (read.kind === "blank") return null;
  const isCap = read.kind === "value" && decimal(read.value).gt(0);
  return isCap ? formatDecimalPlain(decimal(read.value).dividedBy(HUNDRED)) : undefined;
}

type Checked = z.output<ReturnType<typeof settingsSchema>>;

export function inputOf(values: Checked, locale: AppLocale): ReviseOrganizationInput {
  return {
    ...values,
    fiscalYearStartMonth: Number(values.fiscalYearStartMonth),
    scoreCap: capIn(values.scoreCap, locale) ?? null,
  };
}
