import { addPeriods, formatPeriod, period, periodFromText } from "@cairn/schema/rules/period";
import { calendarIn, type Given, grainIn, numberIn, textIn } from "../../given";
import { type Answered, MADE, measured, periodicityOf, pointOf, refusedQuestion } from "../figures";
import type { Place } from "../stage";
import type { Way, Ways } from "../way";

const SERIES = `query ($id: ID!, $from: Period, $to: Period, $last: Int!, $grain: Periodicity) { assignment(id: $id) {
  series(from: $from, to: $to, last: $last, grain: $grain) { periods actuals } } }`;

/** The names of the periods of a series. */
async function periodsOf(place: Place, id: string, question: Record<string, unknown>): Promise<string[]> {
  return (await place.data(SERIES, { id, last: 1, ...question })).assignment.series.periods;
}

/** An assignment of a KPI by some grain, without values. */
const plainIn = (place: Place, at: string): string => measured(place, {}, at, []).assignmentId;

const readPeriod: Way = (given, expected, stage) => {
  const text = textIn(given, "text");
  const place = stage.place();
  const id = plainIn(place, periodFromText(text) ? text : "2026-01-01");
  return {
    expected,
    answer: async () => {
      const { data, errors } = await place.ask(SERIES, { id, from: text, to: text, last: 1 });
      if (errors.length > 0) return refusedQuestion(errors);
      const [found] = data.assignment.series.periods;
      return { text: found, grain: period(found).grain };
    },
  };
};

const field =
  (name: "start" | "end"): Way =>
  (given, expected, stage) => {
    const place = stage.place(calendarIn(given));
    const at = textIn(given, "period");
    const id = plainIn(place, at);
    return { expected, answer: async () => (await pointOf(place, id, at))[name] };
  };

const contains: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const [at, date] = [textIn(given, "period"), textIn(given, "date")];
  const id = plainIn(place, at);
  const isIn = ({ start, end }: Answered) => start <= date && date < end;
  return { expected, answer: async () => isIn(await pointOf(place, id, at)) };
};

/** How far the expected period lies from the given one, as the number of periods of the series between them says. */
const moved =
  (count: (given: Given) => number): Way =>
  (given, expected, stage) => {
    const place = stage.place();
    const at = textIn(given, "period");
    const id = plainIn(place, at);
    const steps = count(given);
    const [from, to] = steps < 0 ? [expected, at] : [at, expected];
    return {
      expected: { first: from, last: to, length: Math.abs(steps) + 1 },
      answer: async () => {
        const found = await periodsOf(place, id, { from, to });
        return { first: found[0], last: found.at(-1), length: found.length };
      },
    };
  };

const range: Way = (given, expected, stage) => {
  const place = stage.place();
  const [from, to] = [textIn(given, "from"), textIn(given, "to")];
  const id = plainIn(place, from);
  return { expected, answer: () => periodsOf(place, id, { from, to }) };
};

/** A value entered for the period is found in the longer one, and in neither of its neighbours. */
const belongsTo: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const at = textIn(given, "period");
  const id = measured(place, {}, at, ["1"]).assignmentId;
  const whole = period(String(expected));
  const around = [-1, 0, 1].map((step) => formatPeriod(addPeriods(whole, step)));
  return {
    expected: { periods: around, actuals: [null, "1", null] },
    answer: async () => {
      const question = {
        from: around[0],
        to: around[2],
        grain: periodicityOf(grainIn(given, "grain")),
        last: 1,
      };
      return (await place.data(SERIES, { id, ...question })).assignment.series;
    },
  };
};

/** Where nothing is reported, the parts of a period are those that are missing. */
const parts =
  (count: boolean): Way =>
  (given, expected, stage) => {
    const place = stage.place(calendarIn(given));
    const example = {
      day: "2026-01-01",
      week: "2026-W01",
      month: "2026-01",
      quarter: "2026-Q1",
      halfyear: "2026-H1",
      year: "2026",
    };
    const id = plainIn(place, example[grainIn(given, "grain")]);
    return {
      expected,
      answer: async () => {
        const { missing, expected: due } = (await pointOf(place, id, textIn(given, "period"))).coverage;
        if (missing.length !== due) throw new Error("parts are missing that are not expected");
        return count ? due : missing;
      },
    };
  };

const weeksInYear: Way = (given, expected, stage) =>
  parts(true)({ period: String(numberIn(given, "year")), grain: "week" }, expected, stage);

const yearToDate: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const at = textIn(given, "period");
  const id = plainIn(place, at);
  return {
    expected,
    answer: async () => (await pointOf(place, id, at, `yearToDate { ${MADE} }`)).yearToDate.coverage.missing,
  };
};

const samePeriodLastYear: Way = (given, expected, stage) => {
  const place = stage.place();
  const at = textIn(given, "period");
  const id =
    expected === null ? plainIn(place, at) : measured(place, {}, String(expected), ["7"]).assignmentId;
  return {
    expected: expected === null ? { value: null, rule: "CHANGE_NO_VALUE_BEFORE" } : { value: "7" },
    answer: async () => {
      const { value, reason } = (await pointOf(place, id, at, `lastYear { ${MADE} }`)).lastYear;
      return { value, rule: reason?.rule };
    },
  };
};

const canBeShownBy: Way = (given, expected, stage) => {
  const place = stage.place();
  const kpiId = place.arrange.kpi({ periodicity: periodicityOf(grainIn(given, "of")) });
  const id = place.arrange.assignment(kpiId, place.arrange.team());
  return {
    expected,
    answer: async () => {
      const { errors } = await place.ask(SERIES, {
        id,
        last: 1,
        grain: periodicityOf(grainIn(given, "grain")),
      });
      return errors.length === 0 || refusedQuestion(errors).refused !== "SERIES_GRAIN_TOO_FINE";
    },
  };
};

/** The period that runs on a day is the last of a series. */
const periodOfDate: Way = (given, expected, stage) => {
  const place = stage.place(calendarIn(given));
  const id = plainIn(place, String(expected));
  return {
    today: textIn(given, "date"),
    expected,
    answer: async () => (await periodsOf(place, id, { last: 1 }))[0],
  };
};

export const periods: Ways = {
  "read period": readPeriod,
  "read date": () => "no argument is a day without being a period",
  "weeks in year": weeksInYear,
  "period of date": periodOfDate,
  "first day": field("start"),
  "day after": field("end"),
  contains,
  next: moved(() => 1),
  previous: moved(() => -1),
  "move by": moved((given) => numberIn(given, "count")),
  range,
  "belongs to": belongsTo,
  parts: parts(false),
  "number of parts": parts(true),
  "year to date": yearToDate,
  "same period last year": samePeriodLastYear,
  "can be shown by": canBeShownBy,
};
