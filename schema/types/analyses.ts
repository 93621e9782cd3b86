import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Said } from "./said";
import { DecimalScalar, PeriodScalar } from "./scalars";

export enum OutlookMethod {
  SEASONAL_NAIVE = "SEASONAL_NAIVE",
  HOLT_WINTERS = "HOLT_WINTERS",
}
registerEnumType(OutlookMethod, {
  name: "OutlookMethod",
  description: "How a series is continued.",
  valuesConfig: {
    SEASONAL_NAIVE: { description: "Every period as it was a year before (for days: a week before)." },
    HOLT_WINTERS: { description: "Level, trend and season, each smoothed; additive." },
  },
});

@ObjectType({ description: "What is to be expected of a period that is still to come. Not a figure." })
export class Forecast {
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => DecimalScalar, { description: "What is to be expected, in the KPI's unit." })
  value: string;
}

@ObjectType({
  description: "How well the method would have answered the same question at earlier times.",
})
export class Backtest {
  @Field(() => Int, { description: "How many times the question was put to the past." })
  trials: number;
  @Field(() => DecimalScalar, { description: "Mean absolute error of the year's end, in the KPI's unit." })
  meanError: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The same as a share of the mean size of the year's end: 0.05 is 5 %; null from zero.",
  })
  meanErrorShare: string | null;
}

@ObjectType({
  description:
    "Where the running fiscal year is likely to end. An outlook is never a figure: show it as what it is, with its range and its backtest error. Without enough history it gives the reason instead.",
})
export class Outlook {
  @Field(() => PeriodScalar, { description: "The fiscal year." })
  year: string;
  @Field(() => Int, { description: "Periods of the year that are over and reported." })
  reported: number;
  @Field(() => OutlookMethod, {
    nullable: true,
    description: "The method that erred less in the backtest; null where there is no outlook.",
  })
  method: OutlookMethod | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The whole year: what is reported so far and the forecasts, added up, averaged or the last, as the KPI is.",
  })
  yearEnd: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Lower end of the range: four of five backtests ended within it.",
  })
  low: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Upper end of the range: four of five backtests ended within it.",
  })
  high: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The target of the whole year, where its periods have targets.",
  })
  target: string | null;
  @Field(() => [Forecast], { description: "The periods that remain, in order. What is shown is rounded." })
  forecasts: Forecast[];
  @Field(() => Backtest, { nullable: true, description: "How far to trust it." })
  backtest: Backtest | null;
  @Field(() => Said, { nullable: true, description: "Why there is none, where there is none." })
  reason: Said | null;
}

export enum SignalKind {
  OUTSIDE_LIMITS = "OUTSIDE_LIMITS",
  LONG_RUN = "LONG_RUN",
  NEAR_LIMIT = "NEAR_LIMIT",
}
registerEnumType(SignalKind, {
  name: "SignalKind",
  description: "What ordinary variation does not explain.",
  valuesConfig: {
    OUTSIDE_LIMITS: { description: "One value outside the normal range." },
    LONG_RUN: { description: "Eight or more in a row on one side of the mean." },
    NEAR_LIMIT: { description: "Three of four in a row nearer to one limit than to the mean." },
  },
});

@ObjectType({ description: "Something that ordinary variation does not explain: worth asking why." })
export class Signal extends Said {
  @Field(() => SignalKind, { description: "Which kind." })
  kind: SignalKind;
  @Field(() => PeriodScalar, { description: "Its first period." })
  from: string;
  @Field(() => PeriodScalar, { description: "Its last period, included." })
  to: string;
}

@ObjectType({
  description:
    "The normal range of a process from its own variation: mean ± 2.66 times the mean moving range (an XmR chart). Of a seasonal KPI it is the range of the differences to the same period of the year before.",
})
export class NormalRange {
  @Field(() => Boolean, {
    description:
      "Whether mean, limits and values are of the differences to a year before (for days: to a week before).",
  })
  seasonal: boolean;
  @Field(() => [PeriodScalar], { description: "The periods that went in: those that are over and reported." })
  periods: string[];
  @Field(() => [DecimalScalar], { description: "What was judged for each of them." })
  values: string[];
  @Field(() => DecimalScalar, { nullable: true, description: "Their mean; null where there is no range." })
  mean: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Lower limit." })
  lower: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Upper limit." })
  upper: string | null;
  @Field(() => [Signal], { description: "What stands out, by kind and time." })
  signals: Signal[];
  @Field(() => Said, { nullable: true, description: "Why there is none, where there is none." })
  reason: Said | null;
}
