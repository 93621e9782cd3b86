import { type Coverage, coverageOf } from "@cairn/schema/rules/coverage";
import type { FormulaPart } from "@cairn/schema/rules/formula/over-parts";
import { formatPeriod, type Period } from "@cairn/schema/rules/period";
import { isReported } from "@cairn/schema/rules/reading";

/** How complete an operand is in one period. */
interface Known {
  readonly coverage: Coverage;
  /** For a formula: how complete it is where it is one operand beside others. */
  readonly asOperand?: Cells;
  missing(): Period[];
}

type Cells = Pick<Coverage, "reported" | "expected" | "provisional">;

/** What an operand comes to in one period of the formula's grain; null for one that there is not. */
export type PartReckoned<Of extends Known> = (name: string, part: Period) => Of | null;

/**
 * How complete a formula is: in one period of its grain all that its operands are made of; over several, the periods in
 * which it has a value, each as complete as the least complete of the operands that it has it from.
 */
export function completenessOf(parts: readonly FormulaPart[], inPart: PartReckoned<Known>): Known {
  const [only, ...others] = parts;
  if (only && others.length === 0) {
    const operands = knownOf(only, inPart);
    return {
      coverage: together(operands.map(({ coverage }) => coverage)),
      asOperand: cellsOf(only, neededOf(only, inPart)),
      missing: () => missingIn(operands),
    };
  }
  const expected = parts.filter(({ figure }) => figure.kind !== "notApplicable");
  const cells = expected.map((part) => cellsOf(part, neededOf(part, inPart)));
  const { lastReported, behind } = coverageOf(parts.map(({ figure }) => figure));
  return {
    coverage: { ...added(cells), lastReported, behind },
    missing: () => missingIn(expected.flatMap((part) => neededOf(part, inPart))),
  };
}

const knownOf = ({ operands }: FormulaPart, inPart: PartReckoned<Known>): Known[] =>
  operands.flatMap(({ name, period }) => inPart(name, period) ?? []);

/** The operands that a part has its value from, or for want of which it has none. */
function neededOf(part: FormulaPart, inPart: PartReckoned<Known>): Known[] {
  const needed = part.operands.filter(({ figure, optional }) =>
    isReported(part.figure) ? isReported(figure) : !optional,
  );
  return knownOf({ ...part, operands: needed.length > 0 ? needed : part.operands }, inPart);
}

function cellsOf({ figure }: FormulaPart, needed: readonly Known[]): Cells {
  const coverages: Cells[] = needed.map(({ coverage, asOperand }) => asOperand ?? coverage);
  const fewest = Math.max(1, Math.min(...coverages.map(({ expected }) => expected)));
  if (!isReported(figure))
    return { reported: 0, expected: coverages.length > 0 ? fewest : 1, provisional: 0 };
  // Of equally complete ones that of the fewest parts: a month of weeks is one month.
  const [least] = coverages.toSorted(
    (a, b) => a.reported * b.expected - b.reported * a.expected || a.expected - b.expected,
  );
  const isProvisional = figure.kind === "value" && figure.provisional === true;
  const provisional = Math.max(...coverages.map((coverage) => coverage.provisional));
  return { ...(least ?? { reported: 1, expected: 1 }), provisional: isProvisional ? provisional : 0 };
}

/** The parts of all operands counted together; the figure is as fresh as its stalest operand. */
const together = (coverages: readonly Coverage[]): Coverage => ({
  ...added(coverages),
  lastReported: null,
  behind: Math.max(0, ...coverages.map(({ behind }) => behind)),
});

const added = (cells: readonly Cells[]): Cells => ({
  reported: total(cells, "reported"),
  expected: total(cells, "expected"),
  provisional: total(cells, "provisional"),
});

const total = (cells: readonly Cells[], what: keyof Cells): number =>
  cells.reduce((sum, each) => sum + each[what], 0);

/** Operands may be of several grains: by name, each once. */
const missingIn = (operands: readonly Known[]): Period[] => [
  ...new Map(
    operands.flatMap((operand) => operand.missing()).map((period) => [formatPeriod(period), period]),
  ).values(),
];
