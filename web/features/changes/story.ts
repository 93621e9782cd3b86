import type { ChangedEntity, ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";

type Row = Readonly<Record<string, unknown>> | null;

/** What a change says in one sentence: the key of the sentence, and from what to what. */
export interface Story {
  readonly key: StoryKey;
  /** Canonical figures, names or words; null for nothing. */
  readonly from: string | null;
  readonly to: string | null;
}

type TargetStory = "set" | "changed" | "removed" | "ended" | "resumed";

type StoryKey =
  | `entry.${"entered" | "provisional" | "notApplicable" | "changed" | "confirmed" | "made" | "note" | "returned" | "parts" | "withdrawn"}`
  | `target.${TargetStory}`
  | `kpi.${"defined" | "revised" | "versioned" | "retired" | "restored"}`
  | `assignment.${"made" | "changed" | "retired" | "restored"}`
  | `team.${"created" | "renamed" | "moved" | "retired" | "restored" | "changed"}`
  | `person.${"asked" | "added" | "approved" | "suspended" | "restored" | "changed"}`
  | `grant.${"given" | "taken"}`
  | `token.${"created" | "revoked" | "changed"}`
  | "session.ended"
  | `organization.${"created" | "changed"}`
  | `closing.${"closed" | "reopened" | "changed"}`
  | `mapping.${"saved" | "changed" | "removed"}`
  | `deputy.${"appointed" | "changed"}`
  | `request.${"made" | "granted" | "declined" | "changed"}`;

type Teller = (before: Row, after: Row, change: ChangeLineFragment) => Story;

/** The sentence of a change, by what kind of thing was changed and how. */
export function storyOf(change: ChangeLineFragment): Story {
  return tellers[change.entity](change.before, change.after, change);
}

const text = (row: Row, name: string): string | null => {
  const value = row?.[name];
  return value === null || value === undefined || value === "" ? null : String(value);
};

const plain = (key: StoryKey): Story => ({ key, from: null, to: null });

const field = (change: ChangeLineFragment, name: string) => change.fields.find((each) => each.name === name);

const entry: Teller = (before, after, change) => {
  const [was, is] = [text(before, "state"), text(after, "state")];
  const from = text(before, "value");
  const to = text(after, "value");
  const hasReturned = text(before, "returned_at") === null && text(after, "returned_at") !== null;
  if (hasReturned) return { key: "entry.returned", from, to: text(after, "return_reason") };
  if (is === "WITHDRAWN") return { key: "entry.withdrawn", from, to: null };
  if (is === "NOT_APPLICABLE") return { key: "entry.notApplicable", from, to: null };
  if (from === null) return { key: is === "PROVISIONAL" ? "entry.provisional" : "entry.entered", from, to };
  if (from !== to) return { key: "entry.changed", from, to };
  if (was !== is) return { key: is === "PROVISIONAL" ? "entry.made" : "entry.confirmed", from, to };
  return {
    key: field(change, "numerator") || field(change, "denominator") ? "entry.parts" : "entry.note",
    from,
    to,
  };
};

/** A target's own figure, or the two edges of a band. */
const levelOf = (row: Row): string | null => {
  const target = text(row, "target");
  const [lower, upper] = [text(row, "minimum"), text(row, "stretch")];
  return target ?? (lower !== null && upper !== null ? `${lower}|${upper}` : (lower ?? upper));
};

/** What became of a target. */
export const storyOfTarget = (before: Row, after: Row): Story & { key: `target.${TargetStory}` } => {
  const [from, to] = [levelOf(before), levelOf(after)];
  if (after === null) return { key: from === null ? "target.resumed" : "target.removed", from, to };
  if (to === null) return { key: "target.ended", from, to };
  return { key: before === null ? "target.set" : "target.changed", from, to };
};

/** Whether the change put something out of use, or back into it. */
function retirement(before: Row, after: Row): "retired" | "restored" | null {
  const [was, is] = [text(before, "retired_at"), text(after, "retired_at")];
  if (was === null && is !== null) return "retired";
  return was !== null && is === null ? "restored" : null;
}

const kpi: Teller = (before, after) => {
  if (before === null) return plain("kpi.defined");
  const retired = retirement(before, after);
  if (retired) return plain(`kpi.${retired}`);
  return plain(text(before, "version") === text(after, "version") ? "kpi.revised" : "kpi.versioned");
};

const assignment: Teller = (before, after) => {
  if (before === null) return plain("assignment.made");
  return plain(`assignment.${retirement(before, after) ?? "changed"}`);
};

const team: Teller = (before, after) => {
  if (before === null) return { key: "team.created", from: null, to: text(after, "name") };
  const retired = retirement(before, after);
  if (retired) return plain(`team.${retired}`);
  const [from, to] = [text(before, "name"), text(after, "name")];
  if (from !== to) return { key: "team.renamed", from, to };
  const hasMoved = text(before, "parent_id") !== text(after, "parent_id");
  return hasMoved
    ? { key: "team.moved", from: text(before, "parent_id"), to: text(after, "parent_id") }
    : plain("team.changed");
};

const person: Teller = (before, after) => {
  const [was, is] = [text(before, "status"), text(after, "status")];
  if (before === null) return plain(is === "WAITING" ? "person.asked" : "person.added");
  if (was === is) return plain("person.changed");
  if (is === "SUSPENDED") return plain("person.suspended");
  return plain(was === "WAITING" ? "person.approved" : "person.restored");
};

const grant: Teller = (before, after) => ({
  key: after === null ? "grant.taken" : "grant.given",
  from: null,
  to: text(after ?? before, "role"),
});

const token: Teller = (before, after) => {
  if (before === null) return plain("token.created");
  const isRevoked = text(before, "revoked_at") === null && text(after, "revoked_at") !== null;
  return plain(isRevoked ? "token.revoked" : "token.changed");
};

const closing: Teller = (before, after) => {
  if (before === null) return plain("closing.closed");
  const isReopened = text(before, "reopened_at") === null && text(after, "reopened_at") !== null;
  return plain(isReopened ? "closing.reopened" : "closing.changed");
};

const deputy: Teller = (before) => plain(before === null ? "deputy.appointed" : "deputy.changed");

const request: Teller = (before, after) => {
  if (before === null) return { key: "request.made", from: null, to: text(after, "reason") };
  const status = text(after, "status");
  if (status === "DECLINED") return { key: "request.declined", from: null, to: text(after, "answer") };
  return plain(status === "GRANTED" ? "request.granted" : "request.changed");
};

const mapping: Teller = (before, after) => ({
  key: before === null ? "mapping.saved" : after === null ? "mapping.removed" : "mapping.changed",
  from: null,
  to: text(after ?? before, "name"),
});

const tellers: Record<ChangedEntity, Teller> = {
  ENTRY: entry,
  TARGET: storyOfTarget,
  KPI: kpi,
  ASSIGNMENT: assignment,
  TEAM: team,
  PERSON: person,
  GRANT: grant,
  ACCESS_TOKEN: token,
  ENDED_SESSION: () => plain("session.ended"),
  ORGANIZATION: (before) => plain(before === null ? "organization.created" : "organization.changed"),
  CLOSING: closing,
  IMPORT_MAPPING: mapping,
  DEPUTY: deputy,
  REOPEN_REQUEST: request,
};
