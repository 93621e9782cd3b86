import type {
  OrganizationSettingsFragment,
  ReviseOrganizationInput,
} from "@cairn/schema/generated/web/organization/graphql";
import { z } from "zod";
import { locales } from "../../lib/i18n/routing";

/** The form's values: all text, as inputs hold them. */
export function valuesOf(organization: OrganizationSettingsFragment) {
  return {
    name: organization.name,
    locale: organization.locale,
    timezone: organization.timezone,
    currency: organization.currency,
    fiscalYearStartMonth: String(organization.fiscalYearStartMonth),
    fiscalYearNamedBy: organization.fiscalYearNamedBy as string,
    trustedDomains: organization.trustedDomains,
  };
}

export type SettingsValues = ReturnType<typeof valuesOf>;

interface Sentences {
  nameMissing: string;
  currency: string;
}

/** What the form checks before it asks the API, which checks everything again. */
export function settingsSchema({ nameMissing, currency }: Sentences) {
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
  });
}

export function inputOf(values: z.output<ReturnType<typeof settingsSchema>>): ReviseOrganizationInput {
  return { ...values, fiscalYearStartMonth: Number(values.fiscalYearStartMonth) };
}
