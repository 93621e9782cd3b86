import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../decimal";
import { checkKpiName } from "../kpi-name";
import { period } from "../period";
import { type Figure, NOT_REPORTED, numberOf, valueReading } from "../reading";
import type { Formula } from "./ast";
import { evaluateFormula } from "./evaluate";
import { dependentsOf, evaluationOrder } from "./graph";
import { parseFormula } from "./parse";
import { writeReference } from "./reference-text";
import { operandsOf, renameReferences } from "./references";

/** A formula as text, and its value as an exact fraction worked out beside it; null for a division by zero. */
interface Made {
  readonly text: string;
  readonly value: Fraction | null;
}

interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

const OPERANDS: Record<string, bigint> = { a: 7n, b: -3n, "net income": 12n, nil: 0n };

const made: fc.Memo<Made> = fc.memo((depth): fc.Arbitrary<Made> => {
  const number = fc.nat(999).map((n): Made => ({ text: String(n), value: { above: BigInt(n), below: 1n } }));
  const operand = fc
    .constantFrom(...Object.keys(OPERANDS))
    .map((name): Made => ({ text: `{${name}}`, value: { above: OPERANDS[name] ?? 0n, below: 1n } }));
  if (depth <= 1) return fc.oneof(number, operand);
  const deeper = made(depth - 1);
  const operation = fc.tuple(deeper, fc.constantFrom("+", "-", "*", "/"), deeper).map(
    ([left, sign, right]): Made => ({
      text: `(${left.text}) ${sign} (${right.text})`,
      value: work(left, sign, right),
    }),
  );
  const negation = deeper.map(
    (of): Made => ({
      text: `-(${of.text})`,
      value: of.value && { above: -of.value.above, below: of.value.below },
    }),
  );
  return fc.oneof(number, operand, operation, negation);
});

function work({ value: left }: Made, sign: string, { value: right }: Made): Fraction | null {
  if (!left || !right) return null;
  const below = left.below * right.below;
  if (sign === "+") return { above: left.above * right.below + right.above * left.below, below };
  if (sign === "-") return { above: left.above * right.below - right.above * left.below, below };
  if (sign === "*") return { above: left.above * right.above, below };
  return right.above === 0n ? null : { above: left.above * right.below, below: left.below * right.above };
}

function read(text: string): Formula {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(`${text}: ${formula.sentence}`);
  return formula.value;
}

const march = period("2026-03");

describe("a formula", () => {
  test("comes to what exact fractions come to", () => {
    fc.assert(
      fc.property(made(4), ({ text, value }) => {
        const { figure } = evaluateFormula(read(text), march, (name) =>
          valueReading(new Decimal(String(OPERANDS[name] ?? 0n))),
        );
        const exact = value && new Decimal(value.above.toString()).dividedBy(value.below.toString());
        if (!exact || exact.abs().gte("1e21")) expect(figure.kind).toBe("noValue");
        else
          expect(numberOf(figure)?.minus(exact).abs().lte(exact.abs().times("1e-30").plus("1e-30"))).toBe(
            true,
          );
      }),
    );
  });

  test("is read or refused with a place inside the text, whatever the text", () => {
    const nearlyFormulas = fc.stringMatching(/^[-+*/(){}?,;.\d a-z]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(nearlyFormulas, fc.string({ unit: "grapheme" })), (text) => {
        const formula = parseFormula(text);
        if (formula.ok) return;
        expect(formula.at?.start).toBeGreaterThanOrEqual(0);
        expect(formula.at?.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("formulas that build on one another", () => {
  /** f0 needs entered values only; each later one may need those before it. */
  const someFormulas = fc.integer({ min: 1, max: 8 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, place) => {
        const names = ["x", "y", "z", ...Array.from({ length: place }, (_, earlier) => `f${earlier}`)];
        const name = fc.constantFrom(...names);
        return fc
          .tuple(name, fc.constantFrom("+", "-", "*", "/"), name)
          .map(([a, sign, b]) => `{${a}} ${sign} {${b}}`);
      }),
    ),
  );
  const someEntries = fc.record({
    x: fc.option(fc.nat(9)),
    y: fc.option(fc.nat(9)),
    z: fc.option(fc.nat(9)),
  });

  test("give after any change of an operand what a fresh evaluation gives", () => {
    fc.assert(
      fc.property(someFormulas, someEntries, someEntries, (texts, before, after) => {
        const formulas = new Map(texts.map((text, place) => [`f${place}`, read(text)]));
        const needs = new Map([...formulas].map(([name, formula]) => [name, operandsOf(formula)]));
        const order = evaluationOrder(needs);
        if (!order.ok) throw new Error(order.sentence);

        const figures = entered(before);
        evaluateAll(order.value, formulas, figures);
        const changed = (["x", "y", "z"] as const).filter((name) => before[name] !== after[name]);
        for (const [name, figure] of entered(after)) figures.set(name, figure);
        evaluateAll(dependentsOf(changed, needs, order.value), formulas, figures);

        const fresh = entered(after);
        evaluateAll(order.value, formulas, fresh);
        expect(figures).toEqual(fresh);
      }),
    );
  });

  function entered(entries: Readonly<Record<string, number | null>>): Map<string, Figure> {
    return new Map(
      Object.entries(entries).map(([name, entry]) => [
        name,
        entry === null ? NOT_REPORTED : valueReading(new Decimal(entry)),
      ]),
    );
  }

  function evaluateAll(
    names: readonly string[],
    formulas: Map<string, Formula>,
    figures: Map<string, Figure>,
  ): void {
    for (const name of names) {
      const { figure } = evaluateFormula(
        formulas.get(name) as Formula,
        march,
        (operand) => figures.get(operand) ?? NOT_REPORTED,
      );
      figures.set(name, figure);
    }
  }
});

describe("names of KPIs", () => {
  const signs = fc.constantFrom("?", '"', "'", " ", "\\", "/", ";", "(", "é", "📈", "a", "B");
  const name = fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(signs, { maxLength: 12 }).map((all) => all.join("")),
    )
    .map((text) => text.trim())
    .filter((text) => text !== "" && checkKpiName(text).ok);

  test("are read as they were written, whatever they are, required or optional", () => {
    fc.assert(
      fc.property(name, name, fc.boolean(), (first, second, optional) => {
        const text = `2 * ${writeReference(first, optional)} - ${writeReference(second, false)}`;
        for (const isKnown of [undefined, (asked: string) => asked === first || asked === second]) {
          const read = parseFormula(text, isKnown);
          if (!read.ok) throw new Error(`${text}: ${read.sentence}`);
          expect(read.value.references).toMatchObject([
            { name: first, optional },
            { name: second, optional: false },
          ]);
          // A KPI is renamed: to an id and back to its name nothing is lost.
          const stored = parseFormula(
            renameReferences(read.value, (known) => (known === first ? "id-1" : "id-2")),
          );
          if (!stored.ok || first === second) return;
          expect(renameReferences(stored.value, (id) => (id === "id-1" ? first : second))).toBe(text);
        }
      }),
    );
  });

  test.each([
    ["{Recommend us?}", ["Recommend us?"], "Recommend us?", false],
    ["{Recommend us?}", ["Recommend us", "Recommend us?"], "Recommend us", true],
    ['{"Recommend us?"}', ["Recommend us", "Recommend us?"], "Recommend us?", false],
    ["{Recommend us??}", ["Recommend us?"], "Recommend us?", true],
    ['{ "Best" }', ['"Best"'], '"Best"', false],
  ])("%s among %j", (text, known, read, optional) => {
    const formula = parseFormula(text, (asked) => known.includes(asked));
    expect(formula).toMatchObject({ value: { references: [{ name: read, optional }] } });
  });

  test.each([
    ["a {b}", "KPI_NAME_BRACES"],
    ["a\nb", "KPI_NAME_LINES"],
    ["a\u2028b", "KPI_NAME_LINES"],
    ["Umsatz\u200b", "KPI_NAME_UNSEEN"],
    ["\u202eUmsatz", "KPI_NAME_UNSEEN"],
    ["a\tb", "KPI_NAME_UNSEEN"],
  ])("%j is none", (text, code) => {
    expect(checkKpiName(text)).toMatchObject({ ok: false, code });
  });

  test("what is not expected is named as it was typed", () => {
    expect(parseFormula("{rev};drop")).toMatchObject({ sentence: "“;” isn't expected here." });
    expect(parseFormula("{rev} – × 2")).toMatchObject({ sentence: "“×” isn't expected here." });
  });
});
