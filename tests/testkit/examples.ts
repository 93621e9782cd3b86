import { randomUUID } from "node:crypto";
import type { TestPerson } from "./organization";
import type { Stage } from "./stage";

/** A valid call of a root field. Every root field has one; where who asks for what makes a difference, it has more. */
export interface Example {
  field: string;
  /** What is particular about it; null for the plain one. */
  about?: string;
  /** Its arguments, about things of this stage, some made for the occasion. `me` is who will ask. */
  variables(stage: Stage, me: TestPerson | null): Promise<Record<string, unknown>> | Record<string, unknown>;
}

const name = () => `Example ${randomUUID().slice(0, 8)}`;
const retired = () => new Date("2026-01-01T00:00:00Z");

/** A file with one value. */
const fileOf = ({ teamName, kpiName }: Stage) => ({
  fileName: "values.csv",
  content: Buffer.from(
    `team,kpi,period,actual\n${teamName},${kpiName},2021-05,${Math.floor(Math.random() * 1e9)}\n`,
  ).toString("base64"),
});

const queries: Example[] = [
  { field: "viewer", variables: () => ({}) },
  { field: "organization", variables: () => ({}) },
  { field: "teams", variables: () => ({ includeRetired: true }) },
  { field: "team", variables: ({ teamId }) => ({ id: teamId }) },
  { field: "people", variables: () => ({ first: 10, filter: { text: "a" } }) },
  {
    field: "accessTokens",
    variables: async (stage, me) => {
      if (me && belongs(stage, me)) await stage.newAccessToken(me.id);
      return {};
    },
  },
  { field: "kpi", variables: ({ kpiId }) => ({ id: kpiId }) },
  { field: "kpis", variables: ({ kpiId, teamId }) => ({ filter: { kpiId, teamId } }) },
  { field: "assignment", variables: ({ assignmentId }) => ({ id: assignmentId }) },
  { field: "assignments", variables: ({ kpiId, teamId }) => ({ filter: { kpiId, teamId } }) },
  { field: "board", variables: ({ kpiId, teamId }) => ({ filter: { kpiId, teamId } }) },
  {
    field: "spreadTarget",
    variables: ({ kpiId, assignmentId }) => ({
      input: { kpiId, assignmentId, year: "2026", annual: "1200", method: "EVENLY" },
    }),
  },
  {
    field: "spreadTarget",
    about: "by the seasons of a team",
    variables: ({ kpiId, teamId }) => ({
      input: { kpiId, teamId, year: "2026", annual: "1200", method: "BY_SEASON" },
    }),
  },
  { field: "desk", variables: ({ teamId }) => ({ month: "2026-03", teamId }) },
  {
    field: "due",
    variables: ({ kpiId, teamId }) => ({ from: "2026-01", to: "2026-03", filter: { kpiId, teamId } }),
  },
  {
    field: "due",
    about: "of another person",
    variables: ({ people }) => ({ to: "2026-03", filter: { personId: people.economist.id } }),
  },
  {
    field: "closings",
    variables: async (stage) => {
      await stage.newClosing();
      return {};
    },
  },
  {
    field: "restatements",
    variables: async (stage) => {
      const period = await stage.newClosing();
      await stage.newEntry({ period });
      return { period };
    },
  },
  {
    field: "importMappings",
    variables: async (stage) => {
      await stage.newMapping();
      return {};
    },
  },
  { field: "previewImport", variables: (stage) => ({ input: fileOf(stage) }) },
  { field: "entryTemplate", variables: ({ teamId }) => ({ teamId, month: "2026-03" }) },
  {
    field: "entryTemplate",
    about: "of another team",
    variables: ({ otherTeamId }) => ({ teamId: otherTeamId, format: "CSV" }),
  },
  {
    field: "readEntryFile",
    variables: (stage) => {
      const { fileName, content } = fileOf(stage);
      return { input: { fileName, content } };
    },
  },
  { field: "exportEntries", variables: ({ kpiId, teamId }) => ({ filter: { kpiId, teamId } }) },
  { field: "changes", variables: ({ kpiId }) => ({ filter: { kpiId } }) },
  { field: "changeRuns", variables: ({ kpiId }) => ({ filter: { kpiId } }) },
  { field: "changeRun", variables: () => ({ seq: 1 }) },
  {
    field: "changeRun",
    about: "of what one's team recorded",
    variables: recordedByTheTeam,
  },
  {
    field: "changeRuns",
    about: "of what one's team recorded",
    variables: async (stage) => ({ filter: (await recordedByTheTeam(stage)).filter }),
  },
  { field: "changes", about: "of one's team", variables: ({ teamId }) => ({ filter: { teamId } }) },
  {
    field: "changes",
    about: "of another team",
    variables: ({ otherTeamId }) => ({ filter: { teamId: otherTeamId } }),
  },
  {
    field: "changes",
    about: "of an assignment",
    variables: ({ assignmentId }) => ({ filter: { assignmentId } }),
  },
  {
    field: "changes",
    about: "of people",
    variables: ({ people }) => ({ filter: { entityId: people.member.id } }),
  },
  {
    field: "changes",
    about: "by a person",
    variables: async (stage) => {
      const { gatekeeper } = stage.people;
      await gatekeeper.ask(`mutation ($input: CreateTeamInput!) { createTeam(input: $input) { seq } }`, {
        input: { name: name() },
      });
      return { filter: { actorId: gatekeeper.id } };
    },
  },
];

const ofTeams: Example[] = [
  { field: "createTeam", variables: ({ teamId }) => ({ input: { name: name(), parentId: teamId } }) },
  {
    field: "reviseTeam",
    variables: async (stage) => ({
      input: { teamId: await stage.newTeam(), name: name(), parentId: stage.teamId },
    }),
  },
  { field: "retireTeam", variables: async (stage) => ({ teamId: await stage.newTeam() }) },
  {
    field: "restoreTeam",
    variables: async (stage) => ({ teamId: await stage.newTeam({ retired_at: retired() }) }),
  },
];

const ofPeople: Example[] = [
  { field: "signIn", variables: () => ({}) },
  { field: "endSession", variables: () => ({}) },
  {
    field: "approvePerson",
    variables: async (stage) => ({ personId: await stage.newPerson({ status: "WAITING" }) }),
  },
  { field: "suspendPerson", variables: async (stage) => ({ personId: await stage.newPerson() }) },
  {
    field: "restorePerson",
    variables: async (stage) => ({ personId: await stage.newPerson({ status: "SUSPENDED" }) }),
  },
  {
    field: "grantRole",
    variables: async (stage) => ({
      input: { personId: await stage.newPerson(), role: "ECONOMIST", teamId: stage.teamId },
    }),
  },
  { field: "revokeRole", variables: async (stage) => ({ grantId: await stage.newGrant() }) },
  { field: "createAccessToken", variables: () => ({ input: { name: name(), scope: "READ", days: 7 } }) },
  {
    field: "revokeAccessToken",
    variables: async (stage, me) => ({
      tokenId: (await stage.newAccessToken((me && belongs(stage, me) ? me : stage.people.member).id)).id,
    }),
  },
  {
    field: "revokeAccessToken",
    about: "of somebody else",
    variables: async (stage) => ({ tokenId: (await stage.newAccessToken(await stage.newPerson())).id }),
  },
  { field: "reviseOrganization", variables: () => ({ input: { currency: "EUR" } }) },
];

const ofFigures: Example[] = [
  {
    field: "defineKpi",
    variables: ({ teamId, people }) => ({
      input: {
        name: name(),
        direction: "HIGHER_IS_BETTER",
        aggregation: "SUM",
        periodicity: "MONTH",
        ownerId: people.gatekeeper.id,
        teamIds: [teamId],
      },
    }),
  },
  {
    field: "reviseKpi",
    variables: async (stage) => ({
      input: {
        kpiId: await stage.newKpi(),
        revision: 1,
        description: name(),
        ownerId: stage.people.member.id,
      },
    }),
  },
  { field: "retireKpi", variables: async (stage) => ({ kpiId: await stage.newKpi(), reason: "over" }) },
  {
    field: "restoreKpi",
    variables: async (stage) => ({ kpiId: await stage.newKpi({ retired_at: retired() }) }),
  },
  {
    field: "assignKpi",
    variables: async (stage) => ({
      input: { kpiId: await stage.newKpi(), teamId: stage.teamId, personId: stage.people.member.id },
    }),
  },
  { field: "retireAssignment", variables: async (stage) => ({ assignmentId: await stage.newAssignment() }) },
  {
    field: "setTargets",
    variables: ({ kpiId, teamId }) => ({
      input: { kpiId, teamId, targets: [{ validFrom: "2026-01", target: "100" }], reason: name() },
    }),
  },
  {
    field: "setTargets",
    about: "of an assignment",
    variables: ({ kpiId, assignmentId }) => ({
      input: { kpiId, assignmentId, targets: [{ validFrom: "2026-01", target: "100" }] },
    }),
  },
  {
    field: "recordEntries",
    variables: async (stage) => ({
      input: { entries: [{ assignmentId: await stage.newAssignment(), period: "2026-03", value: "5" }] },
    }),
  },
  {
    field: "recordEntries",
    about: "of another team",
    variables: async (stage) => ({
      input: {
        entries: [
          {
            assignmentId: await stage.newAssignment({ team_id: stage.otherTeamId }),
            period: "2026-03",
            value: "5",
          },
        ],
      },
    }),
  },
  { field: "importEntries", variables: (stage) => ({ input: fileOf(stage) }) },
  {
    field: "saveImportMapping",
    variables: () => ({ input: { name: name(), mapping: { columns: { team: "circle" } } } }),
  },
  { field: "removeImportMapping", variables: async (stage) => ({ id: await stage.newMapping() }) },
  { field: "closePeriod", variables: (stage) => ({ input: { period: stage.newMonth() } }) },
  {
    field: "reopenPeriod",
    variables: async (stage) => ({ input: { period: await stage.newClosing(), reason: "a slip" } }),
  },
  {
    field: "withdrawEntry",
    variables: async (stage) => ({ input: { ...(await stage.newEntry()), reason: "a slip" } }),
  },
  {
    field: "withdrawEntry",
    about: "of another team",
    variables: async (stage) => ({
      input: { ...(await stage.newEntry({ assignment_id: await otherAssignment(stage) })), reason: "a slip" },
    }),
  },
  {
    field: "withdrawEntries",
    variables: async (stage) => ({ input: { entries: [await stage.newEntry()], reason: "a slip" } }),
  },
  {
    field: "withdrawEntries",
    about: "of another team",
    variables: async (stage) => ({
      input: {
        entries: [await stage.newEntry({ assignment_id: await otherAssignment(stage) })],
        reason: "a slip",
      },
    }),
  },
];

const ofAbsences: Example[] = [
  {
    field: "deputies",
    variables: async (stage, me) => {
      if (me && belongs(stage, me)) await stage.newDeputy({ person_id: me.id });
      return { past: true };
    },
  },
  { field: "chooseLanguage", variables: () => ({ input: { locale: "fr-CH" } }) },
  { field: "deputyCandidates", variables: () => ({ text: "a" }) },
  {
    field: "appointDeputy",
    about: "of the economist",
    variables: async (stage) => ({
      input: {
        personId: stage.people.economist.id,
        deputyId: await stage.newPerson(),
        firstDay: "2026-10-20",
        lastDay: "2026-10-30",
      },
    }),
  },
  {
    field: "appointDeputy",
    about: "of oneself",
    variables: async (stage) => ({
      input: { deputyId: await stage.newPerson(), firstDay: "2026-10-20", lastDay: "2026-10-30" },
    }),
  },
  { field: "endDeputy", variables: async (stage) => ({ id: await stage.newDeputy() }) },
  {
    field: "reopenRequests",
    variables: async (stage) => {
      await stage.newReopenRequest();
      return { filter: { teamId: stage.teamId } };
    },
  },
  {
    field: "requestReopening",
    variables: async (stage) => ({
      input: { period: await stage.newClosing(), teamId: stage.teamId, reason: "a late invoice" },
    }),
  },
  {
    field: "requestReopening",
    about: "for another team",
    variables: async (stage) => ({
      input: { period: await stage.newClosing(), teamId: stage.otherTeamId, reason: "a late invoice" },
    }),
  },
  {
    field: "answerReopening",
    variables: async (stage) => ({ input: { id: await stage.newReopenRequest(), grant: true } }),
  },
];

const ofReturns: Example[] = [
  {
    field: "returnEntry",
    variables: async (stage) => ({ input: { ...(await stage.newEntry()), reason: "a digit too many" } }),
  },
];

const otherAssignment = (stage: Stage) => stage.newAssignment({ team_id: stage.otherTeamId });

/** A value that the economist enters: where it stands in the log, and all by which it is found. */
async function recordedByTheTeam(stage: Stage) {
  const { economist } = stage.people;
  const kpiId = await stage.newKpi();
  const assignmentId = await stage.newAssignment({ kpi_id: kpiId });
  const { data } = await economist.ask(
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq entries { id } } }`,
    { input: { entries: [{ assignmentId, period: "2026-03", value: "1" }] } },
  );
  const { seq, entries } = data.recordEntries;
  const entityId: string = entries[0].id;
  return { seq, filter: { kpiId, assignmentId, teamId: stage.teamId, entityId, actorId: economist.id } };
}

/** Whether somebody is of this stage's organization: who isn't owns nothing in it. */
function belongs(stage: Stage, me: TestPerson): boolean {
  return Object.values(stage.people).some((person) => person.id === me.id);
}

/** All of them: queries, then mutations. */
export const EXAMPLES: readonly Example[] = [
  ...queries,
  ...ofTeams,
  ...ofPeople,
  ...ofFigures,
  ...ofReturns,
  ...ofAbsences,
];

export const labelOf = ({ field, about }: Example): string => (about ? `${field}, ${about}` : field);
