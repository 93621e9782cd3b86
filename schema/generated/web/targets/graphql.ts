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

/** Which way is good. */
export type Direction =
  /** More is better: on track at or above the target. */
  | 'HIGHER_IS_BETTER'
  /** Neither is good nor bad: never rated and never coloured. Its targets are marks that are shown. */
  | 'INFORMATIONAL'
  /** Less is better: on track at or below the target. */
  | 'LOWER_IS_BETTER'
  /** On track between minimum and stretch (the lower and the upper bound of the band). */
  | 'WITHIN_BAND';

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
  /** Only KPIs whose name, description or category contains this text, in whatever language they have. */
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

/** Targets to set. A target with the same `validFrom` is replaced; one with no figures at all, that ends nothing, is removed. */
export type SetTargetsInput = {
  /** The assignment they are for. They go before those of a team and of the KPI. */
  assignmentId?: string | number | null | undefined;
  /** The KPI. */
  kpiId: string | number;
  /** Why, kept in the change log. */
  reason?: string | null | undefined;
  /** The targets, at most 400. */
  targets: Array<TargetInput>;
  /** The team they are for, with the teams below it; the nearest goes before. With neither team nor assignment they hold for all of the KPI's assignments. */
  teamId?: string | number | null | undefined;
};

/** How a year's target becomes the targets of its periods. */
export type SpreadMethod =
  /** The amounts given; those left blank share what remains evenly. */
  | 'BY_HAND'
  /** By the mean share that each period had of complete past years. */
  | 'BY_SEASON'
  /** The same for every period, to the smallest unit that the KPI keeps. */
  | 'EVENLY';

/** A year's target to be spread over its periods. */
export type SpreadTargetInput = {
  /** For BY_HAND: an amount for each period of the year in order, null for those that share the rest. */
  amounts?: Array<string | null | undefined> | null | undefined;
  /** What the whole year should reach. */
  annual: string;
  /** The assignment whose seasons are followed; with neither, those of all its teams together. */
  assignmentId?: string | number | null | undefined;
  /** The KPI. */
  kpiId: string | number;
  /** How. */
  method: SpreadMethod;
  /** The team whose seasons are followed, with those below it. */
  teamId?: string | number | null | undefined;
  /** The fiscal year. */
  year: string;
};

/** How a figure stands. The first that applies, in this order. */
export type Status =
  /** Missed by no more than the tolerance. */
  | 'AT_RISK'
  /** Not rated: the KPI is informational or there is no target. */
  | 'INFORMATIONAL'
  /** Declared not applicable. */
  | 'NOT_APPLICABLE'
  /** No value yet, and it would still come in time: the due day is not over. */
  | 'NOT_DUE'
  /** Not reported, and the due day is over: it is overdue. */
  | 'NO_DATA'
  /** Missed by more than the tolerance. */
  | 'OFF_TRACK'
  /** The target is met (bounds inclusive). */
  | 'ON_TRACK';

/** One target of a KPI from a period on. */
export type TargetInput = {
  /** Where one started: the achievement is then measured from there. Only beside a target, and not for a band. */
  baseline?: string | null | undefined;
  /** True ends what held before: from this period on there is no target, not even one of a team above or of the KPI. It takes no figures. */
  isEnd?: boolean | null | undefined;
  /** The least that is acceptable; for a band its lower bound. */
  minimum?: string | null | undefined;
  /** What would be excellent; for a band its upper bound. */
  stretch?: string | null | undefined;
  /** What should be reached. */
  target?: string | null | undefined;
  /** From which period on it holds. */
  validFrom: string;
};

/** How the width of `at risk` is given. */
export type ToleranceKind =
  /** As an amount in the KPI's unit. */
  | 'AMOUNT'
  /** As a share of the target's size: 0.1 is 10 % of |target|. */
  | 'SHARE';

/** What is entered. */
export type ValueKind =
  /** A number within the KPI's range. */
  | 'NUMBER'
  /** A whole number from 1 to 5. */
  | 'RATING'
  /** Yes (1) or no (0): added up it counts how many yes, as a mean it is the share of yes. */
  | 'YES_NO';

export type TargetListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: KpiFilter;
}>;


export type TargetListQuery = { kpis: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ category: string, id: string, name: string, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, assignments: Array<{ id: string, retiredAt: string | null }>, targets: Array<{ id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null }> }> } };

export type TargetListLineFragment = { category: string, id: string, name: string, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, assignments: Array<{ id: string, retiredAt: string | null }>, targets: Array<{ id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null }> };

export type KpiWithTargetsFragment = { id: string, name: string, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, targets: Array<{ id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null }> };

export type TargetLineFragment = { id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null };

export type TargetsOfKpiQueryVariables = Exact<{
  kpiId: string | number;
}>;


export type TargetsOfKpiQuery = { kpi: { tolerance: string, toleranceKind: ToleranceKind, valueKind: ValueKind, aggregation: Aggregation, rangeMinimum: string | null, rangeMaximum: string | null, retiredAt: string | null, viewerCanSetTargets: boolean, id: string, name: string, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, assignments: Array<{ id: string, retiredAt: string | null, firstPeriod: string, team: { id: string, name: string }, person: { id: string, name: string } | null, latest: { period: string, dueOn: string, actual: string | null, target: string | null, minimum: string | null, stretch: string | null, targetCarried: boolean, status: Status, explanation: { rule: string, params: Record<string, unknown> } } | null }>, targets: Array<{ id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null }> } | null, teams: Array<{ id: string, name: string, parent: { id: string } | null }> };

export type TargetKpiFragment = { tolerance: string, toleranceKind: ToleranceKind, valueKind: ValueKind, aggregation: Aggregation, rangeMinimum: string | null, rangeMaximum: string | null, retiredAt: string | null, viewerCanSetTargets: boolean, id: string, name: string, unit: string, decimals: number, direction: Direction, periodicity: Periodicity, assignments: Array<{ id: string, retiredAt: string | null, firstPeriod: string, team: { id: string, name: string }, person: { id: string, name: string } | null, latest: { period: string, dueOn: string, actual: string | null, target: string | null, minimum: string | null, stretch: string | null, targetCarried: boolean, status: Status, explanation: { rule: string, params: Record<string, unknown> } } | null }>, targets: Array<{ id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null }> };

export type SpreadTargetQueryVariables = Exact<{
  input: SpreadTargetInput;
}>;


export type SpreadTargetQuery = { spreadTarget: { seasonsOf: Array<string>, targets: Array<{ validFrom: string, target: string }>, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type SetTargetsMutationVariables = Exact<{
  input: SetTargetsInput;
}>;


export type SetTargetsMutation = { setTargets: { targets: Array<{ id: string, validFrom: string, minimum: string | null, target: string | null, stretch: string | null, baseline: string | null, isEnd: boolean, team: { id: string, name: string } | null, assignment: { id: string } | null }>, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export const TargetLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TargetLineFragment, unknown>;
export const KpiWithTargetsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiWithTargets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<KpiWithTargetsFragment, unknown>;
export const TargetListLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetListLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiWithTargets"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiWithTargets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetLine"}}]}}]}}]} as unknown as DocumentNode<TargetListLineFragment, unknown>;
export const TargetKpiFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetKpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiWithTargets"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"valueKind"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSetTargets"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"targetCarried"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiWithTargets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetLine"}}]}}]}}]} as unknown as DocumentNode<TargetKpiFragment, unknown>;
export const TargetListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TargetList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KpiFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetListLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiWithTargets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetListLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiWithTargets"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}}]}}]} as unknown as DocumentNode<TargetListQuery, TargetListQueryVariables>;
export const TargetsOfKpiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TargetsOfKpi"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kpiId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetKpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KpiWithTargets"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"periodicity"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetKpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KpiWithTargets"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}},{"kind":"Field","name":{"kind":"Name","value":"toleranceKind"}},{"kind":"Field","name":{"kind":"Name","value":"valueKind"}},{"kind":"Field","name":{"kind":"Name","value":"aggregation"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMinimum"}},{"kind":"Field","name":{"kind":"Name","value":"rangeMaximum"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSetTargets"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"targetCarried"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TargetsOfKpiQuery, TargetsOfKpiQueryVariables>;
export const SpreadTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SpreadTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SpreadTargetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spreadTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seasonsOf"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<SpreadTargetQuery, SpreadTargetQueryVariables>;
export const SetTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"isEnd"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SetTargetsMutation, SetTargetsMutationVariables>;