/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which values to export. Without any of it: all. */
export type ExportFilter = {
  /** From the start of this period on; by default from the first one expected. */
  from?: string | null | undefined;
  /** Only this KPI. */
  kpiId?: string | number | null | undefined;
  /** Only this team and those below it. */
  teamId?: string | number | null | undefined;
  /** To the end of this period; by default to the end of the year with the newest value among those exported. */
  to?: string | null | undefined;
};

/** Which columns an exported file has. Both can be imported again. */
export type ExportLayout =
  /** Everything: team, parent team, KPI and its definition, period, actual, target, numerator, denominator, note, state. */
  | 'LONG'
  /** Seven columns: circle, kpi, periodicity, range, period_year, period_month, value. Without the KPIs by day and by week. */
  | 'SHORT';

/** The form of a file. */
export type FileFormat =
  /** Text: UTF-8, commas. */
  | 'CSV'
  /** An Excel workbook. */
  | 'XLSX';

/** A file to import, or to look at before. */
export type ImportEntriesInput = {
  /** Whether acceptable rows are taken although others are refused. */
  acceptPartial?: boolean;
  /** Whether to answer every row that is created, changed or refused, not the first 2,000. */
  allRows?: boolean;
  /** The file's bytes in base64, at most 8 MB: CSV, or an Excel workbook (.xlsx). */
  content: string;
  /** Name of the file, for the log. */
  fileName: string;
  /** Which column means what; by default known headings are recognised. `{ "columns": { "team": "circle" }, "defaults": { "direction": "HIGHER_IS_BETTER" }, "values": { "direction": { "up": "HIGHER_IS_BETTER" } }, "numberLocale": "de-CH", "decimalMark": ".", "definitions": "keep", "rounding": "refuse" }`, each part optional. With `rounding` set to `round`, values with more decimals than their KPI keeps are rounded and counted in a note instead of refused. With `definitions` set to `update`, KPIs that exist are redefined as the file says. */
  mapping?: Record<string, unknown> | null | undefined;
  /** Why, kept in the change log. */
  reason?: string | null | undefined;
  /** Of a workbook: the sheet to read; by default the first that looks like a table. */
  sheet?: string | null | undefined;
};

/** What an import does with one thing of the file. */
export type ImportOutcome =
  /** The file says nothing: not reported, left alone. */
  | 'BLANK'
  /** It exists and differs. */
  | 'CHANGED'
  /** It is new. */
  | 'CREATED'
  /** It cannot be taken, with a reason. */
  | 'REFUSED'
  /** It exists and is the same: left alone. */
  | 'SAME';

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

/** A mapping to keep. One of the same name is replaced. */
export type SaveImportMappingInput = {
  /** The mapping, as `importEntries` takes it. */
  mapping: Record<string, unknown>;
  /** Name, 1 to 120 characters. */
  name: string;
};

export type PreviewImportQueryVariables = Exact<{
  input: ImportEntriesInput;
}>;


export type PreviewImportQuery = { previewImport: { committed: boolean, seq: number | null, columns: Array<string>, sheets: Array<string>, sheet: string | null, isTemplate: boolean, notes: Array<string>, fields: Array<{ field: string, heading: string | null, known: Array<string> }>, counts: Array<{ outcome: ImportOutcome, count: number }>, things: Array<{ kind: string, name: string, outcome: ImportOutcome, detail: string }>, rows: Array<{ line: number, outcome: ImportOutcome, team: string, kpi: string, period: string | null, before: string | null, after: string | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> }>, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> } };

export type ImportFileMutationVariables = Exact<{
  input: ImportEntriesInput;
}>;


export type ImportFileMutation = { importEntries: { committed: boolean, seq: number | null, columns: Array<string>, sheets: Array<string>, sheet: string | null, isTemplate: boolean, notes: Array<string>, fields: Array<{ field: string, heading: string | null, known: Array<string> }>, counts: Array<{ outcome: ImportOutcome, count: number }>, things: Array<{ kind: string, name: string, outcome: ImportOutcome, detail: string }>, rows: Array<{ line: number, outcome: ImportOutcome, team: string, kpi: string, period: string | null, before: string | null, after: string | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> }>, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> } };

export type ExportFileQueryVariables = Exact<{
  layout: ExportLayout;
  filter?: ExportFilter | null | undefined;
}>;


export type ExportFileQuery = { exportEntries: { fileName: string, content: string, rowCount: number, notes: Array<string> } };

export type TemplateTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplateTeamsQuery = { teams: Array<{ id: string, name: string, parent: { id: string } | null }> };

export type TemplateFileQueryVariables = Exact<{
  teamId: string | number;
  month?: string | null | undefined;
  format: FileFormat;
}>;


export type TemplateFileQuery = { entryTemplate: { fileName: string, mediaType: string, content: string, rowCount: number } };

export type ImportOutcomesFragment = { committed: boolean, seq: number | null, columns: Array<string>, sheets: Array<string>, sheet: string | null, isTemplate: boolean, notes: Array<string>, fields: Array<{ field: string, heading: string | null, known: Array<string> }>, counts: Array<{ outcome: ImportOutcome, count: number }>, things: Array<{ kind: string, name: string, outcome: ImportOutcome, detail: string }>, rows: Array<{ line: number, outcome: ImportOutcome, team: string, kpi: string, period: string | null, before: string | null, after: string | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> }>, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> };

export type ImportedThingFragment = { kind: string, name: string, outcome: ImportOutcome, detail: string };

export type ImportedRowFragment = { line: number, outcome: ImportOutcome, team: string, kpi: string, period: string | null, before: string | null, after: string | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string, rule: string | null, params: Record<string, unknown> | null }> };

export type ImportMappingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportMappingsQuery = { importMappings: Array<{ id: string, name: string, mapping: Record<string, unknown> }> };

export type SavedMappingFragment = { id: string, name: string, mapping: Record<string, unknown> };

export type SaveImportMappingMutationVariables = Exact<{
  input: SaveImportMappingInput;
}>;


export type SaveImportMappingMutation = { saveImportMapping: { importMapping: { id: string, name: string, mapping: Record<string, unknown> } | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export type RemoveImportMappingMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveImportMappingMutation = { removeImportMapping: { seq: number | null, refusals: Array<{ code: RefusalCode, path: Array<string>, sentence: string }> } };

export const ImportedThingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedThing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]} as unknown as DocumentNode<ImportedThingFragment, unknown>;
export const ImportedRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]} as unknown as DocumentNode<ImportedRowFragment, unknown>;
export const ImportOutcomesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportOutcomes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"isTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"things"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportedThing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportedRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedThing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]} as unknown as DocumentNode<ImportOutcomesFragment, unknown>;
export const SavedMappingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedMapping"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportMapping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mapping"}}]}}]} as unknown as DocumentNode<SavedMappingFragment, unknown>;
export const PreviewImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportOutcomes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedThing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportOutcomes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"isTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"things"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportedThing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportedRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]} as unknown as DocumentNode<PreviewImportQuery, PreviewImportQueryVariables>;
export const ImportFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportEntriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportOutcomes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedThing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportThing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportedRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportOutcomes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"isTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"things"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportedThing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportedRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]} as unknown as DocumentNode<ImportFileMutation, ImportFileMutationVariables>;
export const ExportFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"layout"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportLayout"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"layout"},"value":{"kind":"Variable","name":{"kind":"Name","value":"layout"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}}]} as unknown as DocumentNode<ExportFileQuery, ExportFileQueryVariables>;
export const TemplateTeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemplateTeams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<TemplateTeamsQuery, TemplateTeamsQueryVariables>;
export const TemplateFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TemplateFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Period"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileFormat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entryTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"teamId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}}},{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}}]}}]}}]} as unknown as DocumentNode<TemplateFileQuery, TemplateFileQueryVariables>;
export const ImportMappingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportMappings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importMappings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedMapping"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedMapping"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportMapping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mapping"}}]}}]} as unknown as DocumentNode<ImportMappingsQuery, ImportMappingsQueryVariables>;
export const SaveImportMappingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveImportMapping"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveImportMappingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveImportMapping"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importMapping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SavedMapping"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedMapping"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportMapping"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mapping"}}]}}]} as unknown as DocumentNode<SaveImportMappingMutation, SaveImportMappingMutationVariables>;
export const RemoveImportMappingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveImportMapping"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeImportMapping"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveImportMappingMutation, RemoveImportMappingMutationVariables>;