import { rootFields } from "./contract";
import type { TestPerson } from "./organization";

const KPI = `kpi { id name description instructions translations { locale name description instructions } category unit valueKind decimals direction aggregation teamAggregation periodicity
  rangeMinimum rangeMaximum ratioFactor tolerance toleranceKind dueBusinessDays revision version versionFrom retiredAt
  owner { id } assignments { id firstPeriod retiredAt team { id } person { id } } }`;
const TEAM = "team { id name retiredAt parent { id } }";
const PERSON = "person { id status grants { id role team { id } } }";
const ASSIGNMENT = "assignment { id firstPeriod retiredAt team { id } person { id } kpi { id } }";
const ENTRIES = `entries { id period state value numerator denominator note revision recordedBy { id } recordedAs recordedFor { id }
  returned { reason at by { id } } }
  conflicts { id period state value revision }`;
const REQUEST = `reopenRequest { id period status reason answer answeredAt team { id } requestedBy { id } answeredBy { id } }`;
const DEPUTY = `deputy { id firstDay lastDay isActive person { id } deputy { id } }`;
const ORGANIZATION = `organization { name locale timezone currency fiscalYearStartMonth fiscalYearNamedBy trustedDomains }`;

/** What is asked of the payload of each verb, beside its refusals and the position it reached. */
const SELECTIONS: Record<string, string> = {
  defineKpi: KPI,
  reviseKpi: KPI,
  retireKpi: KPI,
  restoreKpi: KPI,
  assignKpi: ASSIGNMENT,
  retireAssignment: ASSIGNMENT,
  setTargets: "targets { id validFrom minimum target stretch team { id } assignment { id } }",
  recordEntries: ENTRIES,
  withdrawEntry: ENTRIES,
  withdrawEntries: ENTRIES,
  returnEntry: ENTRIES,
  createTeam: TEAM,
  reviseTeam: TEAM,
  retireTeam: TEAM,
  restoreTeam: TEAM,
  approvePerson: PERSON,
  suspendPerson: PERSON,
  restorePerson: PERSON,
  grantRole: PERSON,
  revokeRole: PERSON,
  reviseOrganization: ORGANIZATION,
  saveImportMapping: "importMapping { id name mapping }",
  removeImportMapping: "importMapping { id }",
  closePeriod: "closing { id number }",
  reopenPeriod: "closing { id number }",
  requestReopening: REQUEST,
  answerReopening: REQUEST,
  appointDeputy: DEPUTY,
  endDeputy: DEPUTY,
  chooseLanguage: "person { id locale }",
};

/** The payload of a verb. Tests read of it what they need. */
export interface Payload {
  seq: number | null;
  refusals: { code: string; path: string[]; sentence: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: see above
  [field: string]: any;
}

const operation = (verb: string, variables: Record<string, unknown>): string => {
  const given = rootFields.get(verb)?.field.args.filter((arg) => arg.name in variables) ?? [];
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  return `mutation (${declared}) { ${verb}(${passed}) { seq refusals { code path sentence } ${SELECTIONS[verb]} } }`;
};

/** Does something through the API: its payload, refusals included. Throws on an error. */
export async function act(
  person: TestPerson,
  verb: string,
  variables: Record<string, unknown>,
): Promise<Payload> {
  const { data, errors } = await person.ask(operation(verb, variables), variables);
  if (errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data[verb];
}

/** Tries something that the API answers with an error: its code, and what it says. */
export async function tried(
  person: TestPerson,
  verb: string,
  variables: Record<string, unknown>,
): Promise<string> {
  const { errors } = await person.ask(operation(verb, variables), variables);
  return errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join("\n");
}

/** The refusals of a payload in short: `OUT_OF_RANGE entries.0.value`. */
export const refusedIn = ({ refusals }: Payload): string[] =>
  refusals.map(({ code, path }) => `${code} ${path.join(".")}`);
