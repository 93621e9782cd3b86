import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import type { Story } from "./story";

type Field = ChangeLineFragment["fields"][number];

const FIGURES = ["value", "numerator", "denominator", "state"];

/** What the sentence of a story has said already. */
const told: Partial<Record<Story["key"], readonly string[]>> = {
  "entry.entered": ["value", "state"],
  "entry.provisional": ["value", "state"],
  "entry.changed": ["value", "state"],
  "entry.confirmed": ["state"],
  "entry.made": ["state"],
  "entry.withdrawn": FIGURES,
  "entry.notApplicable": FIGURES,
  "entry.returned": ["returnedAt", "returnedBy", "returnReason"],
  "request.granted": ["status", "answeredAt", "answeredBy", "answer"],
  "request.declined": ["status", "answeredAt", "answeredBy", "answer"],
  "kpi.retired": ["retiredAt"],
  "kpi.restored": ["retiredAt"],
  "assignment.retired": ["retiredAt"],
  "assignment.restored": ["retiredAt"],
  "team.renamed": ["name"],
  "team.moved": ["parentId"],
  "team.retired": ["retiredAt"],
  "team.restored": ["retiredAt"],
  "person.approved": ["status"],
  "person.suspended": ["status"],
  "person.restored": ["status"],
  "token.revoked": ["revokedAt"],
  "closing.reopened": ["reopenedAt", "reopenedBy"],
};

/**
 * The fields that differ beyond what the sentence says. Of something that is new or gone only an entry's note: all
 * the rest is the thing itself, and stands in the details.
 */
export function untoldFields(change: ChangeLineFragment, story: Story): Field[] {
  if (change.before === null || change.after === null)
    return change.entity === "ENTRY" ? change.fields.filter(({ name }) => name === "note") : [];
  const said = story.key === "target.changed" ? saidOfTarget(change) : (told[story.key] ?? []);
  return change.fields.filter(({ name }) => !said.includes(name));
}

/** A band is told by its edges, everything else by its target. */
function saidOfTarget({ before, after }: ChangeLineFragment): readonly string[] {
  const hasTarget = before?.target != null && after?.target != null;
  return hasTarget ? ["target"] : ["minimum", "target", "stretch"];
}
