/**
 * What happened to single figures in the demo. `ago` counts periods back from the last one that has ended, which is 0.
 * What people wrote stands as they wrote it, for readers of every language: in English, which this foundation works in.
 */
interface Place {
  kpi: string;
  team: string;
  ago: number;
}

/** Never reported. */
export const DEMO_GAPS: readonly Place[] = [
  { kpi: "Pupils reached", team: "Schools", ago: 7 },
  { kpi: "Tickets solved within two days", team: "Digital", ago: 13 },
  { kpi: "Room temperature in the server room", team: "Operations", ago: 5 },
  { kpi: "Room temperature in the server room", team: "Operations", ago: 4 },
  { kpi: "Invoices paid late", team: "Finance", ago: 0 },
];

/** Reported days after it was due. */
export const DEMO_LATE: readonly (Place & { days: number })[] = [
  { kpi: "Counselling sessions", team: "Helpline", ago: 9, days: 12 },
  { kpi: "Private donations", team: "Private Giving", ago: 11, days: 8 },
  { kpi: "Sick leave", team: "People and Culture", ago: 3, days: 17 },
  { kpi: "Staff turnover", team: "People and Culture", ago: 2, days: 21 },
  { kpi: "Workshops in schools", team: "Schools", ago: 6, days: 9 },
  { kpi: "Website sessions of parents", team: "Parents Online", ago: 14, days: 6 },
];

/** A remark that was entered with the figure. */
export const DEMO_NOTES: readonly (Place & { note: string; provisional?: true })[] = [
  { kpi: "Private donations", team: "Private Giving", ago: 10, note: "With the appeal of the winter." },
  {
    kpi: "Counselling sessions",
    team: "Helpline",
    ago: 8,
    note: "The telephone system was down for six hours on the 14th.",
  },
  { kpi: "Helpline reachability", team: "Chat and Email", ago: 2, note: "Two counsellors on sick leave." },
  { kpi: "Headcount", team: "People and Culture", ago: 6, note: "Three temporary posts ended." },
  { kpi: "Budget used", team: "Finance", ago: 0, note: "Accruals still missing.", provisional: true },
  { kpi: "Net promoter score of counselling", team: "Counselling", ago: 0, note: "412 answers." },
  { kpi: "Devices without current updates", team: "Digital", ago: 1, note: "Twelve tablets of Schools." },
];

/** First entered wrongly: `times` what was right. */
export const DEMO_CORRECTIONS: readonly (Place & {
  times: number;
  days: number;
  by: string;
  reason: string;
})[] = [
  {
    kpi: "Counselling sessions",
    team: "Helpline",
    ago: 4,
    times: 0.1,
    days: 1,
    by: "gita",
    reason: "A digit was missing.",
  },
  {
    kpi: "Private donations",
    team: "Private Giving",
    ago: 7,
    times: 1.06,
    days: 19,
    by: "helga",
    reason: "Finance moved a legacy that had been booked as a donation.",
  },
  {
    kpi: "Sick leave",
    team: "People and Culture",
    ago: 12,
    times: 1.4,
    days: 26,
    by: "helga",
    reason: "Maternity leave had been counted; the instructions exclude it.",
  },
  {
    kpi: "Website sessions of parents",
    team: "Parents Online",
    ago: 2,
    times: 1.22,
    days: 3,
    by: "gita",
    reason: "Robots had not been filtered.",
  },
  {
    kpi: "Program savings",
    team: "Programs",
    ago: 1,
    times: 2,
    days: 33,
    by: "helga",
    reason: "Finance confirmed half of it only.",
  },
];

/** Taken back altogether. */
export const DEMO_WITHDRAWALS: readonly (Place & { days: number; by: string; reason: string })[] = [
  {
    kpi: "Energy for heating",
    team: "Operations",
    ago: 1,
    days: 6,
    by: "helga",
    reason: "The invoice was for another house; a new one will come.",
  },
];

/** Instructions that read otherwise at first. */
export const DEMO_REVISIONS: readonly { kpi: string; monthsAgo: number; instructionsBefore: string }[] = [
  {
    kpi: "Median waiting time",
    monthsAgo: 14,
    instructionsBefore: "Telephone system, “Queue”, median in seconds.",
  },
  {
    kpi: "Sick leave",
    monthsAgo: 11,
    instructionsBefore: "Time recording, absence code 20, up to 30 days.",
  },
];
