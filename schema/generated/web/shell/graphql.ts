/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The language that one reads Cairn in. */
export type ChooseLanguageInput = {
  /** en, de-CH, fr-CH or it-CH; null for that of the organization. */
  locale?: string | null | undefined;
};

/** Which calendar year gives a fiscal year its name. */
export type FiscalYearNaming =
  /** The year in which it ends: April 2026 to March 2027 is 2027. */
  | 'END'
  /** The year in which it starts: April 2026 to March 2027 is 2026. */
  | 'START';

/** Whether a person may use Cairn. */
export type PersonStatus =
  /** May use Cairn within the roles granted. */
  | 'ACTIVE'
  /** May not use Cairn; what they did stays in the log. */
  | 'SUSPENDED'
  /** Has signed in and waits for an administrator's approval. */
  | 'WAITING';

/** What a person may do. */
export type Role =
  /** Manages people, teams, tokens and the organization's settings. */
  | 'ADMINISTRATOR'
  /** Reads everything, the whole change log included, with larger queries. */
  | 'ANALYST'
  /** Of a team: enters its values. */
  | 'ECONOMIST'
  /** Defines KPIs, assigns them, sets targets, may enter for any team, imports. */
  | 'GATEKEEPER'
  /** Of a team: follows its figures and their history. */
  | 'MANAGER'
  /** Sees the definitions, figures and targets of the organization. */
  | 'MEMBER';

export type ChooseLanguageMutationVariables = Exact<{
  input: ChooseLanguageInput;
}>;


export type ChooseLanguageMutation = { chooseLanguage: { seq: number | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { viewerCanReadFigures: boolean, viewerCanDefineKpis: boolean, viewerCanListPeople: boolean, viewerCanManagePeople: boolean, viewerCanManageTeams: boolean, viewerCanImport: boolean, viewerCanReadChanges: boolean, viewerCanSetTargets: boolean, viewerCanRecordEntries: boolean, viewerCanReturnEntries: boolean, viewerCanAppointDeputies: boolean, viewerCanClosePeriods: boolean, viewerCanManageOrganization: boolean, person: { id: string, name: string, email: string | null, status: PersonStatus }, organization: { id: string, name: string, locale: string, currency: string, timezone: string, fiscalYearStartMonth: number, fiscalYearNamedBy: FiscalYearNaming }, grants: Array<{ role: Role, team: { id: string, name: string } | null }> } };


export const ChooseLanguageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseLanguage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseLanguageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseLanguage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]}}]} as unknown as DocumentNode<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearStartMonth"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearNamedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadFigures"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDefineKpis"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanListPeople"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManagePeople"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManageTeams"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanImport"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadChanges"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSetTargets"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReturnEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAppointDeputies"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanClosePeriods"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManageOrganization"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;