import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import {
  BoardResolver,
  ScoreOmissionResolver,
  ScoreResolver,
  TeamScoreResolver,
} from "./features/boards/board.resolver";
import { ChangeResolver } from "./features/changes/change.resolver";
import { ChangeRunResolver } from "./features/changes/change-run.resolver";
import { LiveResolver } from "./features/changes/live.resolver";
import { RestatementResolver } from "./features/changes/restatement.resolver";
import { DeskColumnsResolver, DeskResolver, DeskRowResolver } from "./features/desk/desk.resolver";
import {
  DueItemResolver,
  DueListResolver,
  DueOfKpiResolver,
  DueOfTeamResolver,
} from "./features/desk/due.resolver";
import { EntryResolver, EntryReturnResolver, EntryRevisionResolver } from "./features/entries/entry.resolver";
import { AssignmentAnalysisResolver } from "./features/figures/analysis.resolver";
import {
  AssignmentFiguresResolver,
  FigureChangeResolver,
  figuresAtOnce,
  KpiFiguresResolver,
  MadeFigureResolver,
  PointResolver,
  SeriesResolver,
} from "./features/figures/figure.resolver";
import { SpreadResolver } from "./features/figures/spread.resolver";
import { EntryFileResolver } from "./features/imports/entry-file.resolver";
import { ImportResolver } from "./features/imports/import.resolver";
import { ImportThingResolver } from "./features/imports/import-thing.resolver";
import { EntryFileNotesResolver, ImportNotesResolver } from "./features/imports/notes.resolver";
import { SavedMappingResolver } from "./features/imports/saved-mapping.resolver";
import { AssignmentResolver } from "./features/kpis/assignment.resolver";
import { CategoryResolver } from "./features/kpis/category.resolver";
import { KpiResolver } from "./features/kpis/kpi.resolver";
import { KpiVersionsResolver } from "./features/kpis/versions.resolver";
import { speakLanguages } from "./features/kpis/words";
import { AccessTokenResolver } from "./features/members/access-token.resolver";
import { DeputyResolver, ViewerDeputyResolver } from "./features/members/deputy.resolver";
import { GrantResolver, PersonResolver } from "./features/members/person.resolver";
import { ViewerResolver } from "./features/members/viewer.resolver";
import { OrganizationResolver } from "./features/organizations/organization.resolver";
import { ClosingResolver } from "./features/periods/closing.resolver";
import { ReopeningResolver } from "./features/periods/reopening.resolver";
import {
  AssignmentTargetsResolver,
  KpiTargetsResolver,
  TargetResolver,
} from "./features/targets/target.resolver";
import { TeamResolver } from "./features/teams/team.resolver";
import { fieldsAtOnce, readFieldsPlainly } from "./platform/at-once";
import { RefusalResolver, SaidResolver } from "./platform/said.resolver";

/** Subscriptions say themselves where their news comes from (platform/live.ts): nothing is published by topics. */
const noTopics: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`Nothing is published about ${topic}.`);
  },
};

readFieldsPlainly();

const built: GraphQLSchema = buildSchemaSync({
  resolvers: [
    ViewerResolver,
    SaidResolver,
    RefusalResolver,
    OrganizationResolver,
    TeamResolver,
    PersonResolver,
    GrantResolver,
    DeputyResolver,
    ViewerDeputyResolver,
    AccessTokenResolver,
    KpiResolver,
    KpiVersionsResolver,
    CategoryResolver,
    AssignmentResolver,
    TargetResolver,
    KpiTargetsResolver,
    AssignmentTargetsResolver,
    ClosingResolver,
    ReopeningResolver,
    EntryResolver,
    EntryRevisionResolver,
    EntryReturnResolver,
    AssignmentFiguresResolver,
    KpiFiguresResolver,
    PointResolver,
    SeriesResolver,
    MadeFigureResolver,
    FigureChangeResolver,
    AssignmentAnalysisResolver,
    SpreadResolver,
    DeskColumnsResolver,
    DeskResolver,
    DeskRowResolver,
    DueListResolver,
    DueItemResolver,
    DueOfTeamResolver,
    DueOfKpiResolver,
    ChangeResolver,
    ChangeRunResolver,
    RestatementResolver,
    LiveResolver,
    BoardResolver,
    TeamScoreResolver,
    ScoreResolver,
    ScoreOmissionResolver,
    EntryFileResolver,
    ImportResolver,
    ImportThingResolver,
    ImportNotesResolver,
    EntryFileNotesResolver,
    SavedMappingResolver,
  ],
  // Scalars check form, rules check meaning.
  validate: false,
  // The door looks whether the schema is sound before it opens; TypeGraphQL would ask it for all it holds besides.
  skipCheck: true,
  pubSub: noTopics,
});

/** The whole contract with what answers it. Built once a process: TypeGraphQL keeps its metadata globally. */
export const cairnSchema: GraphQLSchema = figuresAtOnce(speakLanguages(fieldsAtOnce(built)));
