import { dueDate } from "@cairn/schema/rules/due";
import { CALENDAR_YEAR, type FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { addPeriods, endOf, formatPeriod, type Period, period, periodOf } from "@cairn/schema/rules/period";
import type { EntryGiven } from "../../../testkit/arrange";
import { asGroup, calendarIn, type Given, listIn, numberIn, textIn, textsIn } from "../../given";
import type { Json } from "../../plain";
import { MONTHLY_SUM, measured, pointOf } from "../figures";
import type { ApiStage, Place } from "../stage";
import type { Way, Ways } from "../way";
import { refusedIn } from "./targets";

/** So many that the period is due on the day that the case names; on its last day where it names none. */
export function businessDays(at: Period, calendar: FiscalCalendar, named: Json | undefined): number {
  const due = named === undefined ? endOf(at, calendar) : String(named);
  for (let days = 0; days <= 250; days++) {
    const found = dueDate(at, days, calendar, { holidays: new Set() });
    if (found.ok && found.value === due) return days;
  }
  throw new Error(`no number of business days leads to ${due}`);
}

const dueDateOf: Way = (given, expected, stage) => {
  if (given.weekend !== undefined) return "weekends are Saturday and Sunday";
  if (!Number.isInteger(given.businessDays)) return "the form of a definition takes whole numbers";
  if (typeof expected !== "string") return refusedDefinition(given, expected, stage);
  const holidays = given.holidays === undefined ? [] : textsIn(given, "holidays");
  const place = stage.place(calendarIn(given), holidays);
  const at = textIn(given, "period");
  const { assignmentId } = measured(place, { dueBusinessDays: numberIn(given, "businessDays") }, at, []);
  return { expected, answer: async () => (await pointOf(place, assignmentId, at)).dueOn };
};

/** A KPI that can't be defined like this. */
const refusedDefinition: Way = ({ businessDays: dueBusinessDays }, expected, stage) => {
  const place = stage.place();
  const input = { ...MONTHLY_SUM, dueBusinessDays };
  return {
    expected,
    answer: async () => {
      const data = await place.data(
        `mutation ($input: DefineKpiInput!) { defineKpi(input: $input) { refusals { rule sentence } } }`,
        { input },
      );
      return refusedIn(data.defineKpi.refusals);
    },
  };
};

const noonOf = (day: Json | undefined): Date => new Date(`${String(day)}T12:00:00Z`);

/** The month before the one in which a day lies. */
const monthBefore = (day: string): Period => addPeriods(periodOf(day, "month", CALENDAR_YEAR), -1);

/** A KPI of a team that is expected for one month alone: for those after it, it is not applicable. */
function expectedOnce(place: Place, team: string, month: Period, due: Json | undefined): string {
  const kpiId = place.arrange.kpi({ dueBusinessDays: businessDays(month, CALENDAR_YEAR, due) });
  const id = place.arrange.assignment(kpiId, team, { firstPeriod: formatPeriod(month) });
  for (let after = 1; after <= 12; after++)
    place.arrange.entry(id, formatPeriod(addPeriods(month, after)), { state: "NOT_APPLICABLE" });
  return id;
}

/** What the list says of the months from one to another. */
async function listed(place: Place, teamId: string, from: Period, to: Period) {
  const { due } = await place.data(
    `query ($from: Period!, $to: Period!, $teamId: ID!) { due(from: $from, to: $to, filter: { teamId: $teamId }) {
      nodes { state onTime } punctuality { expected reported onTime completeness timeliness } } }`,
    { teamId, from: formatPeriod(from), to: formatPeriod(to) },
  );
  return due;
}

/** A case about a single period of a single KPI. */
function single(given: Given, stage: ApiStage, entry: EntryGiven | null) {
  const place = stage.place();
  const team = place.arrange.team();
  const month =
    given.period === undefined ? monthBefore(textIn(given, "due")) : period(textIn(given, "period"));
  const id = expectedOnce(place, team, month, given.due);
  if (entry) place.arrange.entry(id, formatPeriod(month), entry);
  return async () => (await listed(place, team, month, month)).nodes[0];
}

const onTime: Way = (given, expected, stage) => {
  const firstRecordedAt = noonOf(given.firstRecorded);
  const ask = single(given, stage, { state: "REPORTED", value: "1", firstRecordedAt });
  return { expected, answer: async () => (await ask()).onTime };
};

const overdue: Way = (given, expected, stage) => {
  const ask = single(given, stage, null);
  return { today: textIn(given, "today"), expected, answer: async () => (await ask()).state === "OVERDUE" };
};

const dueState: Way = (given, expected, stage) => {
  const state = given.entry as Exclude<EntryGiven, string>["state"] | null;
  const isValue = state === "REPORTED" || state === "PROVISIONAL";
  const returned = given.returned === true;
  const ask = single(
    given,
    stage,
    state && {
      state,
      value: isValue ? "1" : null,
      returnedAt: returned ? new Date() : null,
      returnReason: returned ? "look again" : null,
    },
  );
  return { today: textIn(given, "today"), expected, answer: async () => (await ask()).state };
};

const punctuality: Way = (given, expected, stage) => {
  const place = stage.place();
  const team = place.arrange.team();
  const periods = listIn(given, "periods").map((each) => asGroup(each, "period"));
  const months = periods.map((each) => monthBefore(textIn(each, "due")));
  periods.forEach((each, index) => {
    const month = months[index] as Period;
    const id = expectedOnce(place, team, month, each.due);
    if (each.notApplicable === true)
      place.arrange.entry(id, formatPeriod(month), { state: "NOT_APPLICABLE" });
    else if (each.firstRecorded != null)
      place.arrange.entry(id, formatPeriod(month), {
        state: "REPORTED",
        value: "1",
        firstRecordedAt: noonOf(each.firstRecorded),
      });
  });
  const first = months[0] ?? period("2026-01");
  return {
    expected,
    answer: async () => (await listed(place, team, first, months.at(-1) ?? first)).punctuality,
  };
};

export const due: Ways = {
  "due date": dueDateOf,
  "due state": dueState,
  "on time": onTime,
  overdue,
  punctuality,
};
