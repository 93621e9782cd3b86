import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { act, type Payload, refusedIn, tried } from "../testkit/verbs";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let gita: TestPerson;
let teamId: string;
let name: string;

beforeAll(async () => {
  world = await World.create();
  organization = await world.organization("Alpha");
  teamId = await organization.team("Fundraising");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  gita = await organization.person("Gita", [["ECONOMIST", teamId]]);
});
afterAll(() => world.close());
beforeEach(() => {
  name = `Donations ${randomUUID()}`;
});

const german = { locale: "de-CH", name: "Spenden", instructions: "Aus der Buchhaltung" };
const define = (translations: object[], more: object = {}): Promise<Payload> =>
  act(helga, "defineKpi", {
    input: {
      name,
      description: "What came in",
      instructions: "From the books",
      direction: "HIGHER_IS_BETTER",
      aggregation: "SUM",
      periodicity: "MONTH",
      teamIds: [teamId],
      translations,
      ...more,
    },
  });
const revise = (kpi: { id: string; revision: number }, given: object): Promise<Payload> =>
  act(helga, "reviseKpi", { input: { kpiId: kpi.id, revision: kpi.revision, ...given } });
const read = async (id: string, locale?: string) => {
  const { data } = await gita.ask(
    `query ($id: ID!, $locale: String) { kpi(id: $id) { name(locale: $locale) description(locale: $locale)
      instructions(locale: $locale) } }`,
    { id, locale },
  );
  return data.kpi;
};

describe("a KPI's words", () => {
  test("are those of the language asked for, and its own where there are none", async () => {
    const { kpi, refusals } = await define([german]);
    expect([refusals, kpi.translations]).toEqual([
      [],
      [{ locale: "de-CH", name: "Spenden", description: null, instructions: "Aus der Buchhaltung" }],
    ]);
    const own = { name, description: "What came in", instructions: "From the books" };
    expect(await read(kpi.id)).toEqual(own);
    for (const locale of ["de-CH", "de", "de-DE", "DE-AT"])
      expect(await read(kpi.id, locale)).toEqual({
        name: "Spenden",
        description: "What came in",
        instructions: "Aus der Buchhaltung",
      });
    for (const locale of ["fr-CH", "en", "zz", "", "rubbish"])
      expect(await read(kpi.id, locale)).toEqual(own);
  });

  test("are several in one answer", async () => {
    const { kpi } = await define([german, { locale: "fr-CH", name: "Dons" }]);
    const { data } = await gita.ask(
      `query ($id: ID!) { kpi(id: $id) { name de: name(locale: "de-CH") fr: name(locale: "fr-CH") } }`,
      { id: kpi.id },
    );
    expect(data.kpi).toEqual({ name, de: "Spenden", fr: "Dons" });
  });

  test("keep their name for files and formulas", async () => {
    const { kpi } = await define([german]);
    const { kpi: made } = await act(helga, "defineKpi", {
      input: {
        name: `Made ${name}`,
        direction: "INFORMATIONAL",
        aggregation: "SUM",
        periodicity: "MONTH",
        formula: `2 * {${name}}`,
      },
    });
    expect(made.id).not.toBe(kpi.id);
    const { data } = await helga.ask(
      `query ($kpi: ID!) { exportEntries(filter: { kpiId: $kpi }) { content } }`,
      {
        kpi: kpi.id,
      },
    );
    expect(data.exportEntries.content).toContain(name);
    expect(data.exportEntries.content).not.toContain("Spenden");
  });

  test("are found by a search in any language", async () => {
    const word = `Gönner${randomUUID().slice(0, 8)}`;
    const { kpi } = await define([
      { locale: "de-CH", name: word },
      { locale: "fr-CH", description: `Des ${word}x` },
    ]);
    for (const text of [word.toUpperCase(), `${word}x`, name]) {
      const { data } = await gita.ask(
        `query ($text: String!) { kpis(first: 5, filter: { text: $text }) { nodes { id } }
          assignments(first: 5, filter: { text: $text }) { totalCount } }`,
        { text },
      );
      expect([text, data.kpis.nodes, data.assignments.totalCount]).toEqual([text, [{ id: kpi.id }], 1]);
    }
    const none = await gita.ask(`{ kpis(first: 5, filter: { text: "instructions" }) { totalCount } }`);
    expect(none.data.kpis.totalCount).toBe(0);
  });
});

describe("translating", () => {
  test("keeps the version, counts as an edit, and the same again is none", async () => {
    const { kpi } = await define([]);
    const { kpi: translated } = await revise(kpi, {
      translations: [{ locale: "fr-CH", name: "Dons" }, german],
    });
    expect(translated).toMatchObject({ version: 1, revision: 2 });
    expect(translated.translations.map(({ locale }: { locale: string }) => locale)).toEqual([
      "de-CH",
      "fr-CH",
    ]);
    const same = await revise(translated, {
      translations: [
        { ...german, name: " Spenden " },
        { locale: "fr-CH", name: "Dons", description: " " },
      ],
    });
    expect([same.seq, same.kpi.revision]).toEqual([null, 2]);
    const { kpi: kept } = await revise(translated, { description: "All gifts" });
    expect(kept.translations).toHaveLength(2);
    const { kpi: fewer } = await revise(kept, { translations: [german] });
    expect(fewer.translations).toHaveLength(1);
    expect((await revise(fewer, { translations: [] })).kpi.translations).toEqual([]);
  });

  test.each<[string, object[], string[]]>([
    ["into a language there is not", [{ locale: "rm-CH", name: "x" }], ["INVALID translations.0.locale"]],
    ["into one of another country", [{ locale: "de-DE", name: "x" }], ["INVALID translations.0.locale"]],
    ["twice into one", [german, { locale: "de-CH", name: "x" }], ["DUPLICATE translations.1.locale"]],
    [
      "without end",
      [
        {
          locale: "en",
          name: "x".repeat(201),
          description: "x".repeat(4001),
          instructions: "x".repeat(4001),
        },
      ],
      [
        "INVALID translations.0.name",
        "INVALID translations.0.description",
        "INVALID translations.0.instructions",
      ],
    ],
    ["into the prototype", [{ locale: "__proto__", name: "x" }], ["INVALID translations.0.locale"]],
  ])("%s is refused", async (_name, translations, refused) => {
    expect(refusedIn(await define(translations))).toEqual(refused);
    name = `Another ${randomUUID()}`;
    const { kpi } = await define([]);
    expect(refusedIn(await revise(kpi, { translations }))).toEqual(refused);
  });

  test("is for gatekeepers", async () => {
    const { kpi } = await define([]);
    expect(
      await tried(gita, "reviseKpi", { input: { kpiId: kpi.id, revision: 1, translations: [german] } }),
    ).toMatch(/^FORBIDDEN/);
  });

  test("is known as of its time", async () => {
    const { kpi } = await define([german]);
    const [clock] = await world.owner.sql`select clock_timestamp() as now`;
    await revise(kpi, { translations: [{ locale: "de-CH", name: "Gaben" }] });
    const { data } = await gita.ask(
      `query ($id: ID!, $earlier: DateTimeISO!) { now: kpi(id: $id) { name(locale: "de-CH") }
        earlier: kpi(id: $id, asOf: $earlier) { name(locale: "de-CH") } }`,
      { id: kpi.id, earlier: new Date(clock?.now).toISOString() },
    );
    expect(data).toEqual({ now: { name: "Gaben" }, earlier: { name: "Spenden" } });
  });
});

describe("one's own language", () => {
  const choose = (locale: string | null, person = gita) =>
    act(person, "chooseLanguage", { input: { locale } });
  const spoken = async (person: TestPerson) =>
    (await person.ask("{ viewer { locale person { id locale } } }")).data.viewer;

  test("is chosen by oneself, and given up for that of the organization", async () => {
    const before = await spoken(gita);
    expect((await choose("fr-CH")).person).toEqual({ id: gita.id, locale: "fr-CH" });
    expect(await spoken(gita)).toEqual({ locale: "fr-CH", person: { id: gita.id, locale: "fr-CH" } });
    expect((await choose("fr-CH")).seq).toBeNull();
    expect(refusedIn(await choose("xx"))).toEqual(["INVALID locale"]);
    expect(refusedIn(await choose("de"))).toEqual(["INVALID locale"]);
    await choose(null);
    expect(await spoken(gita)).toEqual(before);
  });

  test("is nobody else's business, and does not change by signing in", async () => {
    await choose("it-CH");
    const seen = await helga.ask(
      `query ($text: String!) { people(first: 5, filter: { text: $text }) { nodes { locale } } }`,
      {
        text: gita.name,
      },
    );
    expect(seen.data.people.nodes).toEqual([{ locale: null }]);
    const profile = {
      email: "gita@test.example",
      emailVerified: true,
      name: "Gita",
      roles: [],
      locale: "en",
    };
    await world.ask(await world.webToken({ sub: gita.subject, profile }), "mutation { signIn { status } }");
    expect((await spoken(gita)).locale).toBe("it-CH");
    await choose(null);
  });
});
