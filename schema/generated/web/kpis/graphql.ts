/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How the values of short periods make the value of a longer one. */
export type Aggregation =
  /** Entered already cumulated within the fiscal year: the last one entered. */
  | 'CUMULATIVE'
  /** Value of the last reported period (a stock, such as headcount). */
  | 'LAST'
  /** The largest. */
  | 'MAX'
  /** Mean of the reported values. */
  | 'MEAN'
  /** The smallest. */
  | 'MIN'
  /** Not offered for longer periods. */
  | 'NONE'
  /** Factor times the sum of numerators over the sum of denominators. */
  | 'RATIO'
  /** Added up. */
  | 'SUM';

/** A KPI to be measured for a team, or for one person of it. */
export type AssignKpiInput = {
  /** First expected period; by default the running one. */
  firstPeriod?: string | null | undefined;
  /** The KPI. */
  kpiId: string | number;
  /** The person, where it is measured for one. */
  personId?: string | number | null | undefined;
  /** The team. */
  teamId: string | number;
  /** What its values weigh where teams are combined by WEIGHTED. */
  weight?: string | null | undefined;
};

/** What kind of thing was changed. */
export type ChangedEntity =
  /** An access token (never its secret). */
  | 'ACCESS_TOKEN'
  /** A KPI given to a team or a person. */
  | 'ASSIGNMENT'
  /** The closing of a month. */
  | 'CLOSING'
  /** A session that was signed out. */
  | 'ENDED_SESSION'
  /** A value. */
  | 'ENTRY'
  /** A role given or taken. */
  | 'GRANT'
  /** A saved way of reading files. */
  | 'IMPORT_MAPPING'
  /** A KPI's definition. */
  | 'KPI'
  /** The organization's settings. */
  | 'ORGANIZATION'
  /** A person (never their name or address). */
  | 'PERSON'
  /** A target. */
  | 'TARGET'
  /** A team. */
  | 'TEAM';

/** A KPI to define. */
export type DefineKpiInput = {
  /** How values add up over time. */
  aggregation: Aggregation;
  /** A heading to group KPIs by, at most 120 characters. */
  category?: string;
  /** Decimals kept and shown, 0 to 10. */
  decimals?: number;
  /** What is measured and why, at most 4,000 characters. */
  description?: string;
  /** Which way is good. */
  direction: Direction;
  /** Business days after a period's end by which its value is due, 0 to 250; 10 by default. */
  dueBusinessDays?: number | null | undefined;
  /** First expected period of those assignments; by default the running one. */
  firstPeriod?: string | null | undefined;
  /** For a KPI that is worked out and not entered: `{revenue} - {costs}` with the names of other KPIs in braces, `{name?}` for an optional one; + - * / ( ) min max sum avg abs round(x, n) ifMissing(a, b) previous({name}, n). */
  formula?: string | null | undefined;
  /** How to find and enter the figure, at most 4,000 characters. */
  instructions?: string;
  /** Name, 1 to 200 characters, unique in the organization. */
  name: string;
  /** The person who answers for the definition; by default the one who defines it. */
  ownerId?: string | number | null | undefined;
  /** How often a value is entered. */
  periodicity: Periodicity;
  /** Largest possible value, inclusive. */
  rangeMaximum?: string | null | undefined;
  /** Smallest possible value, inclusive. */
  rangeMinimum?: string | null | undefined;
  /** For RATIO: 100 for percent, 1 (the default) for a plain ratio. */
  ratioFactor?: string | null | undefined;
  /** How values add up over teams; by default what fits `aggregation`. */
  teamAggregation?: TeamAggregation | null | undefined;
  /** Teams to assign it to at once. */
  teamIds?: Array<string | number> | null | undefined;
  /** Width of `at risk`; 0.1 as a share by default. */
  tolerance?: string | null | undefined;
  /** How to read the tolerance; SHARE by default. */
  toleranceKind?: ToleranceKind | null | undefined;
  /** Unit as shown after the figure, at most 24 characters. */
  unit?: string;
};

/** Which way is good. */
export type Direction =
  /** More is better: on track at or above the target. */
  | 'HIGHER_IS_BETTER'
  /** Neither is good nor bad: never rated and never coloured. */
  | 'INFORMATIONAL'
  /** Less is better: on track at or below the target. */
  | 'LOWER_IS_BETTER'
  /** On track between minimum and stretch (the lower and the upper bound of the band). */
  | 'WITHIN_BAND';

/** What an entry says. A period nobody has entered has no entry at all. */
export type EntryState =
  /** No value is possible for this period; it drops out of value and weight alike. */
  | 'NOT_APPLICABLE'
  /** A value that its author expects to change. */
  | 'PROVISIONAL'
  /** A value. Zero is a value. */
  | 'REPORTED'
  /** Taken back: counts as not reported. */
  | 'WITHDRAWN';

/** Which KPIs or assignments to list. Filters add up. */
export type KpiFilter = {
  /** Only this category, exactly. */
  category?: string | null | undefined;
  /** Whether retired ones are listed too. */
  includeRetired?: boolean;
  /** Only this KPI. */
  kpiId?: string | number | null | undefined;
  /** Only these periodicities. */
  periodicities?: Array<Periodicity> | null | undefined;
  /** Only those assigned to this team or one below it. */
  teamId?: string | number | null | undefined;
  /** Only KPIs whose name, description or category contains this text. */
  text?: string | null | undefined;
};

/** How often a value is entered. */
export type Periodicity =
  /** Every day. */
  | 'DAY'
  /** Every half of the fiscal year. */
  | 'HALFYEAR'
  /** Every month. */
  | 'MONTH'
  /** Every quarter of the fiscal year. */
  | 'QUARTER'
  /** Every ISO week. */
  | 'WEEK'
  /** Every fiscal year. */
  | 'YEAR';

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

/** A KPI's new definition. Fields left out stay as they are. */
export type ReviseKpiInput = {
  /** How values add up over time. A change starts a new version. */
  aggregation?: Aggregation | null | undefined;
  /** A heading to group KPIs by. */
  category?: string | null | undefined;
  /** Decimals. */
  decimals?: number | null | undefined;
  /** What is measured and why. */
  description?: string | null | undefined;
  /** Which way is good. A change starts a new version. */
  direction?: Direction | null | undefined;
  /** Business days after a period's end. */
  dueBusinessDays?: number | null | undefined;
  /** For a KPI that is worked out and not entered: `{revenue} - {costs}` with the names of other KPIs in braces, `{name?}` for an optional one; + - * / ( ) min max sum avg abs round(x, n) ifMissing(a, b) previous({name}, n). `null` makes it an entered KPI again. A change starts a new version. */
  formula?: string | null | undefined;
  /** How to find and enter the figure. */
  instructions?: string | null | undefined;
  /** The KPI. */
  kpiId: string | number;
  /** Name. */
  name?: string | null | undefined;
  /** The person who answers for the definition. */
  ownerId?: string | number | null | undefined;
  /** How often a value is entered. Refused once values exist. */
  periodicity?: Periodicity | null | undefined;
  /** Largest possible value; `null` removes the bound. */
  rangeMaximum?: string | null | undefined;
  /** Smallest possible value; `null` removes the bound. */
  rangeMinimum?: string | null | undefined;
  /** For RATIO: the factor. */
  ratioFactor?: string | null | undefined;
  /** The `revision` this edit is based on. */
  revision: number;
  /** How values add up over teams. */
  teamAggregation?: TeamAggregation | null | undefined;
  /** Width of `at risk`. */
  tolerance?: string | null | undefined;
  /** How to read the tolerance. */
  toleranceKind?: ToleranceKind | null | undefined;
  /** Unit. A change starts a new version. */
  unit?: string | null | undefined;
};

/** How a figure stands. The first that applies, in this order. */
export type Status =
  /** Missed by no more than the tolerance. */
  | 'AT_RISK'
  /** Not rated: the KPI is informational or there is no target. */
  | 'INFORMATIONAL'
  /** Declared not applicable. */
  | 'NOT_APPLICABLE'
  /** No value yet, and none was due. */
  | 'NOT_DUE'
  /** Due, and not reported. */
  | 'NO_DATA'
  /** Missed by more than the tolerance. */
  | 'OFF_TRACK'
  /** The target is met (bounds inclusive). */
  | 'ON_TRACK';

/** How the values of several teams make one value. */
export type TeamAggregation =
  /** The largest. */
  | 'MAX'
  /** Mean of the teams that reported. */
  | 'MEAN'
  /** The smallest. */
  | 'MIN'
  /** Not offered over teams. */
  | 'NONE'
  /** Sum of numerators over sum of denominators. */
  | 'RATIO'
  /** Added up. */
  | 'SUM'
  /** Mean weighted by a weight of each assignment. */
  | 'WEIGHTED';

/** How the width of `at risk` is given. */
export type ToleranceKind =
  /** As an amount in the KPI's unit. */
  | 'AMOUNT'
  /** As a share of the target's size: 0.1 is 10 % of |target|. */
  | 'SHARE';

export type KpiFormChoicesQueryVariables = Exact<{
  listPeople: boolean;
}>;


export type KpiFormChoicesQuery = { organization: { id: string, kpiCategories: Array<string> }, teams: Array<{ id: string, name: string, parent: { id: string } | null }>, kpis: { totalCount: number, nodes: Array<{ id: string, name: string }> }, people?: { nodes: Array<{ id: string, name: string }> } };

export type KpiToReviseQueryVariables = Exact<{
  id: string | number;
}>;


export type KpiToReviseQuery = { kpi: { id: string, revision: number, name: string, category: string, description: string, instructions: string, formula: string | null, unit: string, decimals: number, direction: Direction, aggregation: Aggregation, teamAggregation: TeamAggregation, ratioFactor: string, periodicity: Periodicity, rangeMinimum: string | null, rangeMaximum: string | null, tolerance: string, toleranceKind: ToleranceKind, dueBusinessDays: number, retiredAt: string | null, viewerCanRevise: boolean, owner: { id: string, name: string } | null } | null };

export type KpiDefinitionFragment = { id: string, revision: number, name: string, category: string, description: string, instructions: string, formula: string | null, unit: string, decimals: number, direction: Direction, aggregation: Aggregation, teamAggregation: TeamAggregation, ratioFactor: string, periodicity: Periodicity, rangeMinimum: string | null, rangeMaximum: string | null, tolerance: string, toleranceKind: ToleranceKind, dueBusinessDays: number, retiredAt: string | null, viewerCanRevise: boolean, owner: { id: string, name: string } | null };

export type DefineKpiMutationVariables = Exact<{
  input: DefineKpiInput;
}>;


export type DefineKpiMutation = { defineKpi: { kpi: { id: string, revision: number, name: string, category: string, description: string, instructions: string, formula: string | null, unit: string, decimals: number, direction: Direction, aggregation: Aggregation, teamAggregation: TeamAggregation, ratioFactor: string, periodicity: Periodicity, rangeMinimum: string | null, rangeMaximum: string | null, tolerance: string, toleranceKind: ToleranceKind, dueBusinessDays: number, retiredAt: string | null, viewerCanRevise: boolean, owner: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type ReviseKpiMutationVariables = Exact<{
  input: ReviseKpiInput;
}>;


export type ReviseKpiMutation = { reviseKpi: { kpi: { version: number, versionFrom: string | null, id: string, revision: number, name: string, category: string, description: string, instructions: string, formula: string | null, unit: string, decimals: number, direction: Direction, aggregation: Aggregation, teamAggregation: TeamAggregation, ratioFactor: string, periodicity: Periodicity, rangeMinimum: string | null, rangeMaximum: string | null, tolerance: string, toleranceKind: ToleranceKind, dueBusinessDays: number, retiredAt: string | null, viewerCanRevise: boolean, owner: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type RetireKpiMutationVariables = Exact<{
  kpiId: string | number;
  reason?: string | null | undefined;
}>;


export type RetireKpiMutation = { retireKpi: { kpi: { id: string, retiredAt: string | null, revision: number } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type RestoreKpiMutationVariables = Exact<{
  kpiId: string | number;
  reason?: string | null | undefined;
}>;


export type RestoreKpiMutation = { restoreKpi: { kpi: { id: string, retiredAt: string | null, revision: number } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type AssignKpiMutationVariables = Exact<{
  input: AssignKpiInput;
}>;


export type AssignKpiMutation = { assignKpi: { assignment: { id: string, firstPeriod: string, retiredAt: string | null, viewerCanRecordEntries: boolean, viewerCanReadChanges: boolean, team: { id: string, name: string }, person: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type RetireAssignmentMutationVariables = Exact<{
  assignmentId: string | number;
}>;


export type RetireAssignmentMutation = { retireAssignment: { assignment: { id: string, firstPeriod: string, retiredAt: string | null, viewerCanRecordEntries: boolean, viewerCanReadChanges: boolean, team: { id: string, name: string }, person: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type KpiListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: KpiFilter;
}>;


export type KpiListQuery = { kpis: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, category: string, description: string, unit: string, direction: Direction, periodicity: Periodicity, retiredAt: string | null, owner: { id: string, name: string } | null, assignments: Array<{ id: string, retiredAt: string | null, team: { id: string, name: string } }> }> } };

export type KpiLineFragment = { id: string, name: string, category: string, description: string, unit: string, direction: Direction, periodicity: Periodicity, retiredAt: string | null, owner: { id: string, name: string } | null, assignments: Array<{ id: string, retiredAt: string | null, team: { id: string, name: string } }> };

export type KpiListChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type KpiListChoicesQuery = { organization: { id: string, kpiCategories: Array<string> }, teams: Array<{ id: string, name: string, parent: { id: string } | null }> };

export type KpiPageQueryVariables = Exact<{
  id: string | number;
}>;


export type KpiPageQuery = { kpi: { id: string, name: string, category: string, description: string, instructions: string, formula: string | null, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, aggregation: Aggregation, teamAggregation: TeamAggregation, ratioFactor: string, rangeMinimum: string | null, rangeMaximum: string | null, tolerance: string, toleranceKind: ToleranceKind, dueBusinessDays: number, version: number, versionFrom: string | null, retiredAt: string | null, revision: number, viewerCanRevise: boolean, viewerCanSetTargets: boolean, assignments: Array<{ id: string, firstPeriod: string, retiredAt: string | null, viewerCanRecordEntries: boolean, viewerCanReadChanges: boolean, team: { id: string, name: string }, person: { id: string, name: string } | null }>, owner: { id: string, name: string } | null } | null };

export type KpiHeadFragment = { id: string, name: string, category: string, description: string, instructions: string, formula: string | null, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, aggregation: Aggregation, teamAggregation: TeamAggregation, ratioFactor: string, rangeMinimum: string | null, rangeMaximum: string | null, tolerance: string, toleranceKind: ToleranceKind, dueBusinessDays: number, version: number, versionFrom: string | null, retiredAt: string | null, revision: number, viewerCanRevise: boolean, viewerCanSetTargets: boolean, owner: { id: string, name: string } | null };

export type KpiAssignmentFragment = { id: string, firstPeriod: string, retiredAt: string | null, viewerCanRecordEntries: boolean, viewerCanReadChanges: boolean, team: { id: string, name: string }, person: { id: string, name: string } | null };

export type KpiFiguresQueryVariables = Exact<{
  assignmentId: string | number;
  from?: string | null | undefined;
  last: number;
}>;


export type KpiFiguresQuery = { assignment: { id: string, latest: { period: string, dueOn: string, inProgress: boolean, actual: string | null, target: string | null, minimum: string | null, stretch: string | null, targetCarried: boolean, status: Status, achievement: number | null, explanation: { rule: string, params: Record<string, unknown> }, working: { rule: string, params: Record<string, unknown> } | null, entry: { id: string, revision: number, state: EntryState, note: string, numerator: string | null, denominator: string | null, recordedAt: string, recordedBy: { id: string, name: string } | null } | null } | null, series: { coverage: { reported: number, expected: number }, points: Array<{ period: string, dueOn: string, inProgress: boolean, actual: string | null, target: string | null, minimum: string | null, stretch: string | null, targetCarried: boolean, status: Status, achievement: number | null, explanation: { rule: string, params: Record<string, unknown> }, working: { rule: string, params: Record<string, unknown> } | null, entry: { id: string, revision: number, state: EntryState, note: string, numerator: string | null, denominator: string | null, recordedAt: string, recordedBy: { id: string, name: string } | null } | null }> } } | null };

export type KpiPointFragment = { period: string, dueOn: string, inProgress: boolean, actual: string | null, target: string | null, minimum: string | null, stretch: string | null, targetCarried: boolean, status: Status, achievement: number | null, explanation: { rule: string, params: Record<string, unknown> }, working: { rule: string, params: Record<string, unknown> } | null, entry: { id: string, revision: number, state: EntryState, note: string, numerator: string | null, denominator: string | null, recordedAt: string, recordedBy: { id: string, name: string } | null } | null };

export type EntryHistoryQueryVariables = Exact<{
  assignmentId: string | number;
  period: string;
}>;


export type EntryHistoryQuery = { assignment: { id: string, series: { points: Array<{ period: string, entry: { id: string, history: Array<{ revision: number, at: string, state: EntryState, value: string | null, note: string, reason: string | null, source: string, actor: { id: string, name: string } | null }> } | null }> } } | null };

export type EntryRevisionLineFragment = { revision: number, at: string, state: EntryState, value: string | null, note: string, reason: string | null, source: string, actor: { id: string, name: string } | null };

export type KpiChangesQueryVariables = Exact<{
  kpiId: string | number;
}>;


export type KpiChangesQuery = { changes: { nodes: Array<{ id: string, requestId: string | null, at: string, action: string, entity: ChangedEntity, reason: string | null, period: string | null, actor: { id: string, name: string } | null, team: { id: string, name: string } | null, fields: Array<{ name: string, before: string | null, after: string | null }> }> } };

export type KpiChangeFragment = { id: string, requestId: string | null, at: string, action: string, entity: ChangedEntity, reason: string | null, period: string | null, actor: { id: string, name: string } | null, team: { id: string, name: string } | null, fields: Array<{ name: string, before: string | null, after: string | null }> };

export const KpiDefinitionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"teamAggregation"}},{"kind":"Field","name":{"kind":"Name","value":"ratioFactor"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"dueBusinessDays"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRevise"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<KpiDefinitionFragment, unknown>;
export const KpiLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<KpiLineFragment, unknown>;
export const KpiHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"teamAggregation"}},{"kind":"Field","name":{"kind":"Name","value":"ratioFactor"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"dueBusinessDays"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"versionFrom"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRevise"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSetTargets"}}]}}]} as unknown as DocumentNode<KpiHeadFragment, unknown>;
export const KpiAssignmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiAssignment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadChanges"}}]}}]} as unknown as DocumentNode<KpiAssignmentFragment, unknown>;
export const KpiPointFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"targetCarried"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"achievement"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"working"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<KpiPointFragment, unknown>;
export const EntryRevisionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryRevisionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<EntryRevisionLineFragment, unknown>;
export const KpiChangeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Change"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<KpiChangeFragment, unknown>;
export const KpiFormChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiFormChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"listPeople"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kpiCategories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kpis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"includeRetired"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"listPeople"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<KpiFormChoicesQuery, KpiFormChoicesQueryVariables>;
export const KpiToReviseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiToRevise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiDefinition"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"teamAggregation"}},{"kind":"Field","name":{"kind":"Name","value":"ratioFactor"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"dueBusinessDays"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRevise"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<KpiToReviseQuery, KpiToReviseQueryVariables>;
export const DefineKpiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DefineKpi"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineKpiInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineKpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiDefinition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"teamAggregation"}},{"kind":"Field","name":{"kind":"Name","value":"ratioFactor"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"dueBusinessDays"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRevise"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DefineKpiMutation, DefineKpiMutationVariables>;
export const ReviseKpiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviseKpi"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviseKpiInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviseKpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiDefinition"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"versionFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiDefinition"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"teamAggregation"}},{"kind":"Field","name":{"kind":"Name","value":"ratioFactor"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"dueBusinessDays"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRevise"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReviseKpiMutation, ReviseKpiMutationVariables>;
export const RetireKpiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireKpi"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireKpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kpiId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<RetireKpiMutation, RetireKpiMutationVariables>;
export const RestoreKpiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreKpi"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreKpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kpiId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreKpiMutation, RestoreKpiMutationVariables>;
export const AssignKpiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignKpi"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignKpiInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignKpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiAssignment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiAssignment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadChanges"}}]}}]} as unknown as DocumentNode<AssignKpiMutation, AssignKpiMutationVariables>;
export const RetireAssignmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireAssignment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"assignmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireAssignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"assignmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"assignmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiAssignment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiAssignment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadChanges"}}]}}]} as unknown as DocumentNode<RetireAssignmentMutation, RetireAssignmentMutationVariables>;
export const KpiListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KpiFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<KpiListQuery, KpiListQueryVariables>;
export const KpiListChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiListChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kpiCategories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<KpiListChoicesQuery, KpiListChoicesQueryVariables>;
export const KpiPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiHead"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiAssignment"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"teamAggregation"}},{"kind":"Field","name":{"kind":"Name","value":"ratioFactor"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"dueBusinessDays"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"versionFrom"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRevise"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSetTargets"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiAssignment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadChanges"}}]}}]} as unknown as DocumentNode<KpiPageQuery, KpiPageQueryVariables>;
export const KpiFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"assignmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"assignmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiPoint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiPoint"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"targetCarried"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"achievement"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"working"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<KpiFiguresQuery, KpiFiguresQueryVariables>;
export const EntryHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntryHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"assignmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"assignmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryRevisionLine"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryRevisionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EntryRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]} as unknown as DocumentNode<EntryHistoryQuery, EntryHistoryQueryVariables>;
export const KpiChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kpiId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiChange"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiChange"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Change"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<KpiChangesQuery, KpiChangesQueryVariables>;