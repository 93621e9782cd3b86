import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { addPeriods, endOf, formatPeriod, period, startOf } from "@cairn/schema/rules/period";
import type { KpiGiven } from "../../../testkit/arrange";
import { type Given, listIn, numberIn, textIn } from "../../given";
import type { Json } from "../../plain";
import { inContract, measured } from "../figures";
import type { Way, Ways } from "../way";

const YEAR_IN_PERIODS: Readonly<Record<number, string>> = {
  1: "2026",
  2: "2026-H1",
  4: "2026-Q1",
  12: "2026-01",
};

/** The running year is 2026, and the values end with its last period that is over. */
const outlook: Way = (given, expected, stage) => {
  if (given.remaining === 0) return "the running year is never over";
  const mode = textIn(given, "mode") as NonNullable<KpiGiven["aggregation"]>;
  if (mode === "CUMULATIVE") return "what is entered cumulated is taken apart first";
  const start = YEAR_IN_PERIODS[numberIn(given, "season")];
  if (!start) throw new Error("no grain has such a season");
  const place = stage.place();
  const values = listIn(given, "values");
  const running = addPeriods(period(start), numberIn(given, "reported"));
  const first = formatPeriod(addPeriods(running, -values.length));
  const { assignmentId } = measured(
    place,
    { aggregation: mode, decimals: numberIn(given, "decimals") },
    first,
    values,
  );
  return {
    today: startOf(running, CALENDAR_YEAR),
    expected,
    answer: async () => {
      const data = await place.data(
        `query ($id: ID!) { assignment(id: $id) { outlook { method yearEnd low high forecasts { value }
          backtest { trials meanError meanErrorShare } reason { rule sentence } } } }`,
        { id: assignmentId },
      );
      const { reason, forecasts, ...found } = data.assignment.outlook;
      if (reason) return { refused: reason.rule, sentence: reason.sentence };
      return { ...found, forecasts: forecasts.map(({ value }: { value: string }) => value) };
    },
  };
};

/** By years, which have no season. */
const normalRange: Way = (given, expected, stage) => {
  const values = listIn(given, "values");
  const place = stage.place();
  const { assignmentId } = measured(place, {}, "2000", values);
  const { mean, lower, upper, signals } = expected as Given;
  const at = (step: number) => formatPeriod(addPeriods(period("2000"), step));
  const isRefused = "refused" in (expected as Given);
  return {
    today: endOf(period("2026"), CALENDAR_YEAR),
    expected: isRefused
      ? expected
      : {
          mean: inContract(mean),
          lower: inContract(lower),
          upper: inContract(upper),
          signals: (signals as readonly Given[]).map(({ rule, from, to, sentence }) => ({
            kind: rule as Json,
            from: at(Number(from)),
            to: at(Number(to)),
            ...(sentence === undefined ? {} : { sentence }),
          })),
        },
    answer: async () => {
      const data = await place.data(
        `query ($id: ID!) { assignment(id: $id) { normalRange(last: 40) { mean lower upper
          signals { kind from to sentence } reason { rule sentence } } } }`,
        { id: assignmentId },
      );
      const { reason, ...range } = data.assignment.normalRange;
      return reason ? { refused: reason.rule, sentence: reason.sentence } : range;
    },
  };
};

export const analyses: Ways = {
  outlook,
  "normal range": normalRange,
  "seasonal differences": () => "an inner matter of the normal range",
  "is seasonal": () => "an inner matter of the normal range",
};
