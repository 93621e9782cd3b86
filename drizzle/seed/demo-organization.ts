/** The demo organization: an invented Swiss foundation that counsels families and lives on donations. */
export const DEMO_ORGANIZATION = {
  slug: "demo",
  name: "Stiftung Wegmarke",
  locale: "de-CH",
  timezone: "Europe/Zurich",
  currency: "CHF",
} as const;

/** Each team with the one it belongs under; parents first. */
export const DEMO_TEAMS: readonly (readonly [team: string, under: string | null])[] = [
  ["Programs", null],
  ["Counselling", "Programs"],
  ["Helpline", "Counselling"],
  ["Chat and Email", "Counselling"],
  ["Parents Online", "Programs"],
  ["Schools", "Programs"],
  ["Fundraising", null],
  ["Private Giving", "Fundraising"],
  ["Foundations and Partners", "Fundraising"],
  ["Operations", null],
  ["People and Culture", "Operations"],
  ["Finance", "Operations"],
  ["Digital", "Operations"],
];

export type DemoRole = "ADMINISTRATOR" | "GATEKEEPER" | "ANALYST" | "MANAGER" | "ECONOMIST" | "MEMBER";

export interface DemoSeat {
  /** Subject at the demo sign-in, and the first part of the address. */
  subject: string;
  name: string;
  status: "ACTIVE" | "WAITING";
  roles: readonly { role: DemoRole; team?: string }[];
}

const economist = (...teams: string[]) => teams.map((team) => ({ role: "ECONOMIST" as const, team }));

/** The five who can sign in to the demo come first; the others are their colleagues. */
export const DEMO_PEOPLE: readonly DemoSeat[] = [
  {
    subject: "ada",
    name: "Ada",
    status: "ACTIVE",
    roles: [{ role: "ADMINISTRATOR" }],
  },
  {
    subject: "helga",
    name: "Helga",
    status: "ACTIVE",
    roles: [{ role: "GATEKEEPER" }],
  },
  {
    subject: "gita",
    name: "Gita",
    status: "ACTIVE",
    roles: economist("Helpline", "Chat and Email", "Parents Online"),
  },
  {
    subject: "max",
    name: "Max",
    status: "ACTIVE",
    roles: [{ role: "MANAGER", team: "Programs" }],
  },
  {
    subject: "ana",
    name: "Ana",
    status: "ACTIVE",
    roles: [{ role: "ANALYST" }],
  },
  {
    subject: "reto",
    name: "Reto Caduff",
    status: "ACTIVE",
    roles: economist("Fundraising", "Finance"),
  },
  {
    subject: "silvia",
    name: "Silvia Bernasconi",
    status: "ACTIVE",
    roles: economist("Programs", "Counselling", "Schools"),
  },
  {
    subject: "yannick",
    name: "Yannick Favre",
    status: "ACTIVE",
    roles: economist("Operations", "People and Culture", "Digital"),
  },
  { subject: "noemi", name: "Noemi Gerber", status: "WAITING", roles: [] },
];

/** Who enters the figures of each team. */
export const DEMO_ECONOMISTS: Readonly<Record<string, string>> = {
  Helpline: "gita",
  "Chat and Email": "gita",
  "Parents Online": "gita",
  Programs: "silvia",
  Counselling: "silvia",
  Schools: "silvia",
  Fundraising: "reto",
  "Private Giving": "reto",
  "Foundations and Partners": "reto",
  Finance: "reto",
  Operations: "yannick",
  "People and Culture": "yannick",
  Digital: "yannick",
};
