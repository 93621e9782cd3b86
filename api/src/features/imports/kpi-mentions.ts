import { say } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import type { Field } from "./headings";
import type { PlanSetting } from "./plan";
import { nameKey } from "./plan-teams";
import { readPeriod } from "./read-period";
import { cellPath, type GivenDefinition, type ImportedRow, NOTHING_GIVEN } from "./read-rows";

/** What the rows of a file say of one KPI. */
export interface KpiMention {
  /** As the first row writes it. */
  name: string;
  /** Each part from the first row that says anything; later ones must agree. */
  given: GivenDefinition;
  /** Of a KPI that may be new: rows enough to decide by what the file leaves open, alike ones left out. */
  examples: ImportedRow[];
}

interface Gathered extends KpiMention {
  lines: Map<string, number>;
  kinds: Set<number>;
  hasGrain: boolean;
}

/** These say what the figures mean: two rows must not differ in them. */
const DECISIVE = ["unit", "direction", "aggregation", "periodicity"] as const;

/** In these they may: the first says it for all, of decimals the most. */
const FREE = ["description", "category", "decimals"] as const;

const PARTS = [...DECISIVE, "range", ...FREE] as const;

/** What the rows of a file say of its KPIs, one row after the other. Its size grows with the KPIs, not with the rows. */
export class KpiMentions {
  private readonly gathered = new Map<string, Gathered>();

  /** `isHeld`: whether the register has a KPI of this name, so that nothing about it is to be decided. */
  constructor(
    private readonly setting: PlanSetting,
    private readonly isHeld: (key: string) => boolean,
  ) {}

  /** Adds what a row says; where it contradicts an earlier one it is refused. */
  take(row: ImportedRow): void {
    const key = nameKey(row.kpi);
    if (key === "") return;
    let known = this.gathered.get(key);
    if (!known) {
      known = {
        name: row.kpi,
        given: {},
        examples: [],
        lines: new Map(),
        kinds: new Set(),
        hasGrain: this.isHeld(key),
      };
      this.gathered.set(key, known);
    }
    if (row.given !== NOTHING_GIVEN) gather(known, row, this.setting);
    if (!this.isHeld(key)) this.exemplify(known, row);
  }

  [Symbol.iterator](): IterableIterator<[key: string, mention: KpiMention]> {
    return this.gathered.entries();
  }

  private exemplify(known: Gathered, row: ImportedRow): void {
    const kind = kindOf(row);
    const tellsGrain =
      !known.hasGrain && readPeriod(row.period, null, this.setting.calendar)?.grain !== undefined;
    if (known.kinds.has(kind) && !tellsGrain) return;
    known.kinds.add(kind);
    known.hasGrain ||= tellsGrain;
    known.examples.push(row);
  }
}

/** Rows of one kind are alike in all that a new KPI is decided by, but for their periods. */
function kindOf({ figures: { actual, denominator } }: ImportedRow): number {
  const divided = denominator.kind === "value" ? 1 : 0;
  if (actual.kind !== "value") return (actual.kind === "yesNo" ? 2 : 4) + divided;
  const { value, percent } = actual;
  return 16 * (value.decimalPlaces() + 1) + (percent ? 8 : 0) + (value.isNegative() ? 2 : 0) + divided;
}

function gather({ given, lines }: Gathered, row: ImportedRow, setting: PlanSetting): void {
  for (const part of PARTS) {
    const said = row.given[part];
    if (said === undefined) continue;
    if (given[part] === undefined) {
      Object.assign(given, { [part]: said });
      lines.set(part, row.line);
    } else if (isFree(part)) given.decimals = mostOf(given.decimals, row.given.decimals);
    else if (textIn(given, part) !== textIn(row.given, part))
      row.refusals.push(contradiction(row, part, textIn(given, part), lines.get(part), setting));
  }
}

const isFree = (part: (typeof PARTS)[number]): part is (typeof FREE)[number] =>
  (FREE as readonly string[]).includes(part);

const mostOf = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

const textIn = (given: GivenDefinition, part: (typeof DECISIVE)[number] | "range"): string =>
  part === "range" ? (given.range?.text ?? "") : String(given[part]);

function contradiction(
  row: ImportedRow,
  part: Field,
  first: string,
  line: number | undefined,
  { table }: PlanSetting,
): Refusal {
  const said = say("ROWS_DEFINE_TWICE", { line: String(line), part, kpi: row.kpi, first });
  return refusal("INVALID", cellPath(table, row.line, part), said);
}
