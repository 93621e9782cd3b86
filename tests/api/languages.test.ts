import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestOrganization, TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

let world: World;
let organization: TestOrganization;
let helga: TestPerson;
let assignmentId: string;

beforeAll(async () => {
  world = await World.create({ now: new Date("2026-10-15T10:00:00Z") });
  organization = await world.organization("Alpha");
  helga = await organization.person("Helga", ["GATEKEEPER"]);
  const teamId = await organization.team("Fundraising");
  ({ assignmentId } = await organization.kpi(helga, teamId, {
    unit: "CHF",
    rangeMaximum: "1000",
    firstPeriod: "2026-09",
  }));
});
afterAll(() => world.close());

/** Asks as a browser whose page is in this language does. */
async function askIn(language: string | null, query: string, key?: string): Promise<Record<string, never>> {
  const response = await fetch(`${world.address}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${key ?? (await helga.token())}`,
      ...(language && { "accept-language": language }),
    },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, never> }).data;
}

const tooMuch = (id: string) => `mutation { recordEntries(input: {
  entries: [{ assignmentId: "${id}", period: "2026-09", value: "1234.5" }] }) { refusals { code rule sentence } } }`;
const standing = (id: string) => `{ assignment(id: "${id}") {
  series(from: "2026-09", to: "2026-09") { points { explanation { rule sentence } } } } }`;

describe("a sentence of the API", () => {
  test.each([
    ["de-CH", "1’234.5 CHF liegt ausserhalb des erlaubten Bereichs: höchstens 1’000 CHF."],
    ["it", "1’234.5 CHF è fuori dall’intervallo ammesso: al massimo 1’000 CHF."],
    ["nl", "1,234.5 CHF is outside the allowed range: at most 1,000 CHF."],
    [null, "1,234.5 CHF is outside the allowed range: at most 1,000 CHF."],
  ])("of a refusal is said as asked for: %s", async (language, sentence) => {
    const { recordEntries } = await askIn(language, tooMuch(assignmentId));
    expect(recordEntries).toEqual({
      refusals: [{ code: "OUT_OF_RANGE", rule: "VALUE_ABOVE_MAX", sentence }],
    });
  });

  test("of a status is said as asked for", async () => {
    const german = await askIn("de", standing(assignmentId));
    expect(JSON.stringify(german)).toMatch(/"STATUS_\w+","sentence":"[^"]*September 2026[^"]*fällig/);
  });

  test("of what an import makes of a KPI is said as asked for", async () => {
    const content = Buffer.from("team,kpi,period,actual\nFundraising,gifts,2026-08,12\n").toString("base64");
    const { previewImport } = await askIn(
      "fr",
      `{ previewImport(input: { fileName: "a.csv", content: "${content}" }) { things { kind detail } } }`,
    );
    expect(JSON.stringify(previewImport)).toContain(
      "par mois, comme ses périodes; 0 décimales; dans le temps\u202f: additionné",
    );
  });

  test("is said in the language of the person where a request asks for none", async () => {
    await organization.write((sql) => sql`update people set locale = 'fr-CH' where id = ${helga.id}`);
    const { recordEntries } = await askIn(null, tooMuch(assignmentId));
    expect(JSON.stringify(recordEntries)).toContain("sort de la plage autorisée");
  });
});

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string;
}

describe("the name of a KPI", () => {
  test("is that of the page's language, and to programs the one it was defined with", async () => {
    const { data } = await helga.ask(`{ assignment(id: "${assignmentId}") { kpi { id name revision } } }`);
    const { id, name, revision } = data.assignment.kpi;
    await helga.ask(`mutation { reviseKpi(input: { kpiId: "${id}", revision: ${revision},
      translations: [{ locale: "de-CH", name: "Spenden" }] }) { refusals { sentence } } }`);
    const made = await helga.ask(
      `mutation { createAccessToken(input: { name: "notebook", scope: READ, days: 1 }) { secret } }`,
    );
    const question = `{ kpi(id: "${id}") { name own: name(locale: null) } }`;
    expect(await askIn("de-CH", question)).toEqual({ kpi: { name: "Spenden", own: name } });
    expect(await askIn("fr-CH", question)).toEqual({ kpi: { name, own: name } });
    const { secret } = made.data.createAccessToken;
    expect(await askIn("de-CH", question, secret)).toEqual({ kpi: { name, own: name } });
    expect(await askIn("de-CH", `{ kpi(id: "${id}") { name(locale: "de") } }`, secret)).toEqual({
      kpi: { name: "Spenden" },
    });
  });

  test("is what a page sorts by, from page to page of a list", async () => {
    const teamId = await organization.team("Counselling");
    for (const [name, german] of [
      ["Volunteers", "Aktive Freiwillige"],
      ["Aid given", "Zahlungen"],
    ]) {
      const { kpiId } = await organization.kpi(helga, teamId, { name });
      await helga.ask(`mutation { reviseKpi(input: { kpiId: "${kpiId}", revision: 1,
        translations: [{ locale: "de-CH", name: "${german}" }] }) { refusals { sentence } } }`);
    }
    const listed = async (language: string) => {
      const names: string[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const { kpis } = (await askIn(
          language,
          `{ kpis(first: 1, after: ${after ? `"${after}"` : null}) { nodes { name } pageInfo { hasNextPage endCursor } } }`,
        )) as unknown as { kpis: { nodes: { name: string }[]; pageInfo: PageInfo } };
        names.push(...kpis.nodes.map(({ name }) => name));
        after = kpis.pageInfo.hasNextPage ? kpis.pageInfo.endCursor : null;
      }
      return names.filter((name) => !/^(KPI|Spenden)/.test(name));
    };
    expect(await listed("de-CH")).toEqual(["Aktive Freiwillige", "Zahlungen"]);
    expect(await listed("en")).toEqual(["Aid given", "Volunteers"]);
  });
});

describe("numbers of a file that can be read in two ways", () => {
  const fileOf = (...figures: string[]) =>
    ["team;kpi;unit;decimals;period;actual"]
      .concat(figures.map((figure, at) => `Two ways;Rent;CHF;3;2026-0${at + 1};${figure}`))
      .join("\n");
  const previewIn = async (language: string, csv: string, mapping = "") => {
    const content = Buffer.from(csv).toString("base64");
    const { previewImport } = await askIn(
      language,
      `{ previewImport(input: { fileName: "n.csv", content: "${content}" ${mapping} }) {
        notes rows { outcome refusals { sentence } } } }`,
    );
    return previewImport as unknown as {
      notes: string[];
      rows: { outcome: string; refusals: { sentence: string }[] }[];
    };
  };

  test("are asked about where they contradict one another, and taken as the mapping says", async () => {
    const csv = fileOf("1,234", "2,345", "1.234");
    const asked = await previewIn("fr-CH", csv);
    expect(asked.rows.map(({ outcome }) => outcome)).toEqual(["REFUSED", "REFUSED", "REFUSED"]);
    expect(asked.rows[2]?.refusals[0]?.sentence).toMatch(/^«\s1\.234\s» peut être 1\.234 ou 1234/);
    const told = await previewIn("fr-CH", csv, 'mapping: { decimalMark: "," }');
    expect(told.rows.map(({ outcome }) => outcome)).toEqual(["CREATED", "CREATED", "CREATED"]);
  });

  test("are all echoed as they were taken", async () => {
    const { notes } = await previewIn("de-CH", fileOf("1,234", "2,345"));
    expect(notes.at(-1)).toMatch(
      /^Zahlen, die sich auf zwei Arten lesen lassen: 2\. .*«1,234» als 1\.234 \(Zeile 2\), «2,345» als 2\.345 \(Zeile 3\)/,
    );
  });
});
