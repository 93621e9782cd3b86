import type { Transaction } from "@cairn/drizzle/client";
import { organizations } from "@cairn/drizzle/tables/organizations";
import { decimal, textOf } from "@cairn/schema/rules/decimal";
import { checkFiscalYear } from "@cairn/schema/rules/definition";
import type { Grain } from "@cairn/schema/rules/grain";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type {
  Organization,
  ReviseOrganizationInput,
  ReviseOrganizationPayload,
} from "@cairn/schema/types/organizations";
import type { Refusal } from "@cairn/schema/types/refusals";
import { eq, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import { fromRule } from "../../platform/rule-refusals";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";

export const locales = ["en", "de-CH", "fr-CH", "it-CH"];

/** Changes the organization's settings. What would move stored values is refused. */
export async function reviseOrganization(
  viewer: Viewer,
  input: ReviseOrganizationInput,
): Promise<ReviseOrganizationPayload> {
  mustBeAllowed(viewer, "manageOrganization");
  return orRefused<ReviseOrganizationPayload>({ organization: null }, async () => {
    const { result, seq } = await change(viewer, { action: "reviseOrganization" }, async (tx) => {
      refuseAny([...checkSettings(input), ...(await checkMove(tx, viewer.organization, input))]);
      return written(
        await tx
          .update(organizations)
          .set(settingsOf(input))
          .where(eq(organizations.id, viewer.organization.id))
          .returning(),
      );
    });
    return { organization: result as Organization, seq };
  });
}

function settingsOf(input: ReviseOrganizationInput) {
  return {
    name: input.name?.trim(),
    locale: input.locale ?? undefined,
    timezone: input.timezone ?? undefined,
    currency: input.currency ?? undefined,
    fiscalYearStartMonth: input.fiscalYearStartMonth ?? undefined,
    fiscalYearNamedBy: input.fiscalYearNamedBy ?? undefined,
    trustedDomains: input.trustedDomains?.map((domain) => domain.trim().toLowerCase()),
    holidays: input.holidays ? [...new Set(input.holidays)].sort() : undefined,
    scoreCap: input.scoreCap == null ? input.scoreCap : textOf(decimal(input.scoreCap)),
    // an update with nothing to set is no SQL: naming the id again keeps it one
    id: sql`id`,
  };
}

function checkSettings(input: ReviseOrganizationInput): Refusal[] {
  const refusals =
    input.name == null ? [] : checkText(input.name, ["name"], { longest: 120, required: true });
  const check = (holds: boolean, field: string, said: Sentence) => {
    if (!holds) refusals.push(refusal("INVALID", [field], said));
  };
  check(
    input.locale == null || locales.includes(input.locale),
    "locale",
    say("ORGANIZATION_LOCALE", { locales: locales.join(", ") }),
  );
  check(input.timezone == null || isTimezone(input.timezone), "timezone", say("ORGANIZATION_TIMEZONE", {}));
  check(
    input.currency == null || /^[A-Z]{3}$/.test(input.currency),
    "currency",
    say("ORGANIZATION_CURRENCY", {}),
  );
  if (input.scoreCap != null && !decimal(input.scoreCap).gt(0))
    refusals.push(refusal("INVALID", ["scoreCap"], say("SCORE_CAP_TOO_LOW", {})));
  check(
    (input.holidays?.length ?? 0) <= 500,
    "holidays",
    say("ORGANIZATION_HOLIDAYS_TOO_MANY", { most: "500" }),
  );
  const domains = input.trustedDomains ?? [];
  check(
    domains.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain.trim())),
    "trustedDomains",
    say("ORGANIZATION_DOMAINS", {}),
  );
  return refusals;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Quarters, halves and years count from the fiscal start: moving it would give stored values other days. */
async function checkMove(
  tx: Transaction,
  now: Organization,
  { fiscalYearStartMonth, fiscalYearNamedBy }: ReviseOrganizationInput,
): Promise<Refusal[]> {
  if (fiscalYearStartMonth == null && fiscalYearNamedBy == null) return [];
  const asked = {
    fiscalYearStartMonth: fiscalYearStartMonth ?? now.fiscalYearStartMonth,
    fiscalYearNamedBy: fiscalYearNamedBy ?? now.fiscalYearNamedBy,
  };
  const held = await tx.execute<{ grain: Grain }>(sql`
    select distinct lower(k.periodicity) as grain from kpis k
    where k.periodicity in ('QUARTER', 'HALFYEAR', 'YEAR') and (
      exists (select from targets t where t.kpi_id = k.id)
      or exists (select from assignments a join entries e on e.assignment_id = a.id where a.kpi_id = k.id))
    order by 1 desc`);
  const grains = held.map(({ grain }) => grain);
  const checked = checkFiscalYear(fiscalCalendar(now), fiscalCalendar(asked), grains);
  return checked.ok ? [] : [fromRule(checked, ["fiscalYearStartMonth"])];
}
