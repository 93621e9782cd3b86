/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which calendar year gives a fiscal year its name. */
export type FiscalYearNaming =
  /** The year in which it ends: April 2026 to March 2027 is 2027. */
  | 'END'
  /** The year in which it starts: April 2026 to March 2027 is 2026. */
  | 'START';

/** Why something was refused. */
export type RefusalCode =
  /** The KPI is worked out by a formula and takes no entries. */
  | 'CALCULATED'
  /** A formula would need its own result; the sentence names the circle. */
  | 'CYCLE'
  /** The denominator of a ratio is zero. */
  | 'DIVISION_BY_ZERO'
  /** The same thing occurs twice in one request, or exists already. */
  | 'DUPLICATE'
  /** You may not do this to this one among those asked for. */
  | 'FORBIDDEN'
  /** The text or choice is not one of those possible here. */
  | 'INVALID'
  /** The period does not exist or is not of the KPI's periodicity. */
  | 'INVALID_PERIOD'
  /** It cannot be retired while others depend on it. */
  | 'IN_USE'
  /** The organization would be left without an administrator. */
  | 'LAST_ADMINISTRATOR'
  /** Something required was left out. */
  | 'MISSING'
  /** Another one of this organization has this name already. */
  | 'NAME_TAKEN'
  /** Only the figures of a SUM KPI add up to a year; no others can be spread. */
  | 'NOT_ADDITIVE'
  /** The text cannot be read as a number. */
  | 'NOT_A_NUMBER'
  /** There is nothing with this id, or not for you. */
  | 'NOT_FOUND'
  /** There is no complete past year whose seasons could be followed. */
  | 'NO_COMPLETE_YEAR'
  /** Outside the range of the KPI; the sentence states the range. */
  | 'OUT_OF_RANGE'
  /** The month is closed; a gatekeeper can reopen it. */
  | 'PERIOD_CLOSED'
  /** The period has not begun yet. */
  | 'PERIOD_IN_FUTURE'
  /** The period lies before the first one expected of the assignment. */
  | 'PERIOD_NOT_EXPECTED'
  /** The KPI, assignment or team is retired. */
  | 'RETIRED'
  /** Somebody else changed it since it was read; the current state is given. */
  | 'STALE_REVISION'
  /** Amounts given by hand add up to more or to less than the whole. */
  | 'SUM_DIFFERS'
  /** Minimum, target and stretch contradict the KPI's direction. */
  | 'TARGETS_OUT_OF_ORDER'
  /** More decimals than the KPI is defined with. */
  | 'TOO_MANY_DECIMALS'
  /** More than 15 significant digits. */
  | 'TOO_MANY_DIGITS'
  /** Different units or currencies would be combined. */
  | 'UNITS_DIFFER'
  /** The file is not of a form that can be read; the sentence says where. */
  | 'UNREADABLE_FILE';

/** What to change of the organization; a field left out stays as it is. */
export type ReviseOrganizationInput = {
  /** ISO 4217 currency. */
  currency?: string | null | undefined;
  /** Which calendar year names a fiscal year. */
  fiscalYearNamedBy?: FiscalYearNaming | null | undefined;
  /** Month in which the fiscal year starts. Refused while it would move quarter, half-year or year values that exist. */
  fiscalYearStartMonth?: number | null | undefined;
  /** Days on which nobody works, at most 500. */
  holidays?: Array<string> | null | undefined;
  /** Default locale: `en`, `de-CH`, `fr-CH` or `it-CH`. */
  locale?: string | null | undefined;
  /** Full name, 1 to 120 characters. */
  name?: string | null | undefined;
  /** The most that a single achievement counts in a score, above 0; `null` removes the cap. */
  scoreCap?: string | null | undefined;
  /** IANA time zone. */
  timezone?: string | null | undefined;
  /** E-mail domains whose people are let in as members. */
  trustedDomains?: Array<string> | null | undefined;
};

export type OrganizationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationQuery = { organization: { id: string, name: string, locale: string, timezone: string, currency: string, fiscalYearStartMonth: number, fiscalYearNamedBy: FiscalYearNaming, trustedDomains: Array<string>, holidays: Array<string>, scoreCap: string | null } };

export type OrganizationSettingsFragment = { id: string, name: string, locale: string, timezone: string, currency: string, fiscalYearStartMonth: number, fiscalYearNamedBy: FiscalYearNaming, trustedDomains: Array<string>, holidays: Array<string>, scoreCap: string | null };

export type ReviseOrganizationMutationVariables = Exact<{
  input: ReviseOrganizationInput;
}>;


export type ReviseOrganizationMutation = { reviseOrganization: { organization: { id: string, name: string, locale: string, timezone: string, currency: string, fiscalYearStartMonth: number, fiscalYearNamedBy: FiscalYearNaming, trustedDomains: Array<string>, holidays: Array<string>, scoreCap: string | null } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export const OrganizationSettingsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganizationSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearStartMonth"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearNamedBy"}},{"kind":"Field","name":{"kind":"Name","value":"trustedDomains"}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"scoreCap"}}]}}]} as unknown as DocumentNode<OrganizationSettingsFragment, unknown>;
export const OrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganizationSettings"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganizationSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearStartMonth"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearNamedBy"}},{"kind":"Field","name":{"kind":"Name","value":"trustedDomains"}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"scoreCap"}}]}}]} as unknown as DocumentNode<OrganizationQuery, OrganizationQueryVariables>;
export const ReviseOrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviseOrganization"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviseOrganizationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviseOrganization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrganizationSettings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganizationSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearStartMonth"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearNamedBy"}},{"kind":"Field","name":{"kind":"Name","value":"trustedDomains"}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"scoreCap"}}]}}]} as unknown as DocumentNode<ReviseOrganizationMutation, ReviseOrganizationMutationVariables>;