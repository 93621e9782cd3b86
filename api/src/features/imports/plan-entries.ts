import { Decimal, formatDecimalPlain, sameValue } from "@cairn/schema/rules/decimal";
import { refusePercent } from "@cairn/schema/rules/number-typed";
import { refuse as ruleRefusal } from "@cairn/schema/rules/result";
import { yesNoValue } from "@cairn/schema/rules/value-kind";
import { type EntryInput, EntryState } from "@cairn/schema/types/entries";
import type { Refusal } from "@cairn/schema/types/refusals";
import { fromRule } from "../../platform/rule-refusals";
import { checkEntry } from "../entries/check-entry";
import { isSame, type StandingEntry } from "../entries/write-entries";
import { refuseContradictions } from "./contradictions";
import { type FirstRows, FirstRowsInMind } from "./first-rows";
import type { Field } from "./headings";
import type { ImportedCell, JudgedRow, PlacedRow, PlanSetting } from "./plan";
import { cellPath, type ImportedRow } from "./read-rows";
import { roundFigures } from "./round-figures";

const silentNotApplicable = "Not applicable, says the imported file.";

/** What rows are judged by that stand elsewhere in the file. */
export interface Elsewhere {
  /** Ids of the KPIs of which some row gives numerator or denominator. */
  withParts: ReadonlySet<string>;
  firsts: FirstRows;
}

/** Holds every value to the rules of its KPI; what does not keep them is refused at its cell. */
export function judgeEntries(
  placed: readonly PlacedRow[],
  setting: PlanSetting,
  { withParts, firsts }: Elsewhere = { withParts: idsWithParts(placed), firsts: new FirstRowsInMind() },
): JudgedRow[] {
  if (setting.rounds) roundFigures(placed);
  const judged = placed.map((each): JudgedRow => {
    const { row, team, kpi, assignment, period } = each;
    return { row, team, kpi, assignment, period, ...judge(each, setting, withParts.has(kpi.row.id)) };
  });
  refuseContradictions(judged, firsts, setting);
  return judged;
}

const idsWithParts = (placed: readonly PlacedRow[]): Set<string> =>
  new Set(placed.filter(({ row }) => hasParts(row)).map(({ kpi }) => kpi.row.id));

export const hasParts = ({ figures }: ImportedRow): boolean =>
  figures.numerator.kind === "value" || figures.denominator.kind === "value";

type Judgement = Pick<JudgedRow, "content" | "undecided" | "standing" | "bare">;
const NOTHING: Judgement = { content: undefined };

function judge(
  { row, kpi, assignment, period }: PlacedRow,
  setting: PlanSetting,
  hasPartsElsewhere: boolean,
): Judgement {
  if (!assignment || !period || row.refusals.length > 0 || isBlank(row)) return NOTHING;
  const path = (field: Field) => cellPath(setting.table, row.line, field);
  const percent = (["actual", "numerator", "denominator"] as const).find(
    (field) => row.figures[field].kind === "value" && row.figures[field].percent && kpi.row.unit !== "%",
  );
  if (percent) {
    row.refusals.push(fromRule(refusePercent(kpi.row.unit), path(percent)));
    return NOTHING;
  }
  if (row.figures.actual.kind === "yesNo" && kpi.row.valueKind !== "YES_NO") {
    row.refusals.push(fromRule(ruleRefusal("TYPED_NOT_A_NUMBER", { text: row.written }), path("actual")));
    return NOTHING;
  }
  const input = inputOf(row, kpi.row.aggregation === "RATIO", assignment.row.id, period.text);
  const checked = checkEntry(setting, kpi.row, assignment.row, input, []);
  if ("content" in checked) return { content: checked.content };
  const refusals = checked.refusals.map((one) => ({ ...one, path: path(fieldOf(one, setting)) }));
  if (kpi.row.aggregation === "RATIO" && input.value != null) {
    // Held to the rules of a value of its own: its range and its decimals.
    const alone = { ...kpi.row, aggregation: "LAST" as const };
    const bare = hasPartsElsewhere ? null : checkEntry(setting, alone, assignment.row, input, []);
    return {
      content: undefined,
      undecided: refusals,
      ...(bare && "content" in bare && { bare: bare.content }),
    };
  }
  const loose = checkEntry(setting, { ...kpi.row, ...ANY_FIGURE }, assignment.row, input, []);
  if ("content" in loose) return { content: undefined, undecided: refusals, standing: loose.content };
  row.refusals.push(...refusals);
  return NOTHING;
}

/** Whatever a definition of former days may have allowed. */
const ANY_FIGURE = {
  valueKind: "NUMBER",
  rangeMinimum: null,
  rangeMaximum: null,
  decimals: 15,
} as const;

/**
 * What the definition of today refuses is left alone where it stands as the file gives it: a definition that was
 * narrowed takes back nothing. A ratio without its parts is, besides, taken as a bare value where nobody knows parts,
 * and refused where it would take the place of parts that stand.
 */
export function settleUndecided(
  judged: readonly JudgedRow[],
  currentOf: (row: JudgedRow) => StandingEntry | null,
): void {
  for (const each of judged) {
    if (!each.undecided) continue;
    const { actual } = each.row.figures;
    const held = currentOf(each);
    const stands = held?.value != null && actual.kind === "value" && isRounded(held.value, actual.value);
    const hasItsParts = held?.denominator != null;
    if (hasItsParts && stands) continue;
    if (saysWhatStands(each, held)) continue;
    if (!hasItsParts && each.bare) each.content = each.bare;
    else each.row.refusals.push(...each.undecided);
  }
}

function saysWhatStands(each: JudgedRow, held: StandingEntry | null): boolean {
  const cell = cellOf({ ...each, content: each.standing }, held);
  return cell !== undefined && isSame(cell);
}

/** Whether a value is what is left of another when it is rounded to as many decimals. */
const isRounded = (value: string, rounded: Decimal): boolean =>
  sameValue(new Decimal(value).toDecimalPlaces(rounded.decimalPlaces()), rounded);

export const isBlank = ({ figures, state }: ImportedRow): boolean =>
  state !== "NOT_APPLICABLE" &&
  figures.actual.kind === "blank" &&
  figures.numerator.kind === "blank" &&
  figures.denominator.kind === "blank";

function inputOf(row: ImportedRow, isRatio: boolean, assignmentId: string, period: string): EntryInput {
  const { figures, note } = row;
  const given = (field: "actual" | "numerator" | "denominator") => {
    const figure = figures[field];
    if (figure.kind === "yesNo") return formatDecimalPlain(yesNoValue(figure.yes));
    return figure.kind === "value" ? formatDecimalPlain(figure.value) : null;
  };
  const numerator = given("numerator");
  const denominator = given("denominator");
  const parts = numerator !== null || denominator !== null;
  if (row.state === "NOT_APPLICABLE" || (figures.actual.kind === "notApplicable" && !parts))
    return { assignmentId, period, state: EntryState.NOT_APPLICABLE, note: note || silentNotApplicable };
  return {
    assignmentId,
    period,
    // A ratio is worked out from its parts; the value beside them is only compared.
    value: isRatio && parts ? null : given("actual"),
    numerator,
    denominator,
    state: row.state === "PROVISIONAL" ? EntryState.PROVISIONAL : EntryState.REPORTED,
    note,
  };
}

/** The column that a refusal of the rules is about. */
function fieldOf(one: Refusal, { table }: PlanSetting): Field {
  const last = one.path.at(-1);
  if (last === "period") return table.has("period") ? "period" : "year";
  if (last === "numerator" || last === "denominator" || last === "note")
    return table.has(last) ? last : "actual";
  return "actual";
}

/** The cell as it is to be: what the file leaves unsaid of an entry stays as it is. */
export function cellOf(judged: JudgedRow, current: StandingEntry | null): ImportedCell | undefined {
  const { content, assignment, row } = judged;
  if (!content || !assignment) return undefined;
  const kept = { ...content };
  const silent = row.note === "" && content.state !== "NOT_APPLICABLE";
  if (current && silent) kept.note = current.note;
  if (current?.state === "NOT_APPLICABLE" && content.state === "NOT_APPLICABLE" && row.note === "")
    kept.note = current.note;
  const sameFigures =
    current?.value === content.value &&
    current.numerator === content.numerator &&
    current.denominator === content.denominator;
  if (current?.state === "PROVISIONAL" && sameFigures && !row.state) kept.state = "PROVISIONAL";
  return { assignment: assignment.row, content: kept, current };
}

export const outcomeOf = (cell: ImportedCell): "SAME" | "CHANGED" | "CREATED" =>
  isSame(cell) ? "SAME" : cell.current ? "CHANGED" : "CREATED";

/** Whether the value beside a numerator and a denominator says something else, to the decimals it is given in. */
export function isDeviating({ row, content, kpi }: JudgedRow): boolean {
  const { actual } = row.figures;
  if (kpi.row.aggregation !== "RATIO" || actual.kind !== "value" || content?.value == null) return false;
  return !isRounded(content.value, actual.value);
}
