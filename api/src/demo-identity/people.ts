/** One of the demo organization's people. */
export interface DemoPerson {
  sub: string;
  name: string;
  email: string;
  /** Their part in the organization. */
  role: string;
  /** What they can do, as a phrase that follows their name. */
  does: string;
}

function person(sub: string, name: string, role: string, does: string): DemoPerson {
  return { sub, name, email: `${sub}@demo.cairn.test`, role, does };
}

/** The five people who may sign in to the demo organization. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person("gita", "Gita", "Team economist", "enters her team's figures each month"),
  person("helga", "Helga", "Gatekeeper", "defines KPIs, sets targets, corrects with a reason"),
  person("ana", "Ana", "Analyst", "reads everything and asks questions in the playground"),
  person("max", "Max", "Manager", "sees on the board what is off track, since when and why"),
  person("ada", "Ada", "Administrator", "approves people, grants roles, arranges teams"),
];
