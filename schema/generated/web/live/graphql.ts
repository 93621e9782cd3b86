/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of thing was changed. */
export type ChangedEntity =
  /** An access token (never its secret). */
  | 'ACCESS_TOKEN'
  /** A KPI given to a team or a person. */
  | 'ASSIGNMENT'
  /** The closing of a month. */
  | 'CLOSING'
  /** Who enters for an economist who is away. */
  | 'DEPUTY'
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
  /** A team's request to reopen a closed month. */
  | 'REOPEN_REQUEST'
  /** A target. */
  | 'TARGET'
  /** A team. */
  | 'TEAM';

export type ChangedSubscriptionVariables = Exact<{
  teamIds?: Array<string | number> | string | number | null | undefined;
  after?: number | null | undefined;
}>;


export type ChangedSubscription = { changed: { seq: number, isMany: boolean, changes: Array<{ seq: number, entity: ChangedEntity, entityId: string, action: string, teamId: string | null, assignmentId: string | null, period: string | null, actorId: string | null, at: string }> } };


export const ChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Changed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"teamIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SafeInt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"teamIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"teamIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"isMany"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"assignmentId"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<ChangedSubscription, ChangedSubscriptionVariables>;