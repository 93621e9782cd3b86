/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type PersonStatus =
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'WAITING';

export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'ECONOMIST'
  | 'GATEKEEPER'
  | 'MANAGER'
  | 'MEMBER';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { viewerCanDefineKpis: boolean, viewerCanManagePeople: boolean, viewerCanManageTeams: boolean, viewerCanImport: boolean, viewerCanReadChanges: boolean, viewerCanSetTargets: boolean, viewerCanRecordEntries: boolean, viewerCanManageOrganization: boolean, person: { id: string, name: string, email: string | null, status: PersonStatus }, organization: { id: string, name: string, locale: string, currency: string, timezone: string, fiscalYearStartMonth: number }, grants: Array<{ role: Role, team: { id: string, name: string } | null }> } };


export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearStartMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanDefineKpis"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManagePeople"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManageTeams"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanImport"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanReadChanges"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSetTargets"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRecordEntries"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanManageOrganization"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;