import type {
  ImportedRowFragment,
  ImportOutcomesFragment,
} from "@cairn/schema/generated/web/imports/graphql";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, graphql, HttpResponse } from "msw";
import { expect, test, vi } from "vitest";
import { saveCsv, saveFile } from "../../lib/save-file";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { ImportPage } from "./import-page";

vi.mock("../../lib/save-file");

interface Input {
  fileName: string;
  content: string;
  mapping: Record<string, unknown> | null;
  sheet?: string | null;
  allRows?: boolean;
  acceptPartial?: boolean;
  reason?: string | null;
}

const row = (
  line: number,
  outcome: ImportedRowFragment["outcome"],
  more: Partial<ImportedRowFragment> = {},
): ImportedRowFragment => ({
  line,
  outcome,
  team: "HR",
  kpi: "sick leave",
  period: "2026-09",
  before: null,
  after: "2.5",
  refusals: [],
  ...more,
});

function outcomes(more: Partial<ImportOutcomesFragment> = {}): ImportOutcomesFragment {
  const rows = more.rows ?? [row(2, "CREATED"), row(3, "CHANGED", { before: "2.4", period: "2026-08" })];
  const count = (outcome: string) => rows.filter((each) => each.outcome === outcome).length;
  return {
    committed: false,
    seq: null,
    columns: ["team", "kpi", "period", "value"],
    fields: [
      { field: "team", heading: "team", known: ["team", "circle"] },
      { field: "kpi", heading: "kpi", known: ["kpi"] },
      { field: "month", heading: null, known: ["month"] },
    ],
    sheets: [],
    sheet: null,
    isTemplate: false,
    notes: [],
    counts: (["CREATED", "CHANGED", "SAME", "BLANK", "REFUSED"] as const).map((outcome) => ({
      outcome,
      count: outcome === "BLANK" ? 3 : count(outcome),
    })),
    things: [
      { kind: "kpi", name: "sick leave", outcome: "CREATED", detail: "by month; in %; averaged over time" },
    ],
    rows,
    refusals: [],
    ...more,
  };
}

/** As the server answers a write: with the names of the types, by which the cache tells things apart. */
const typed = (payload: ImportOutcomesFragment) => ({
  __typename: "ImportPayload",
  ...payload,
  counts: payload.counts.map((each) => ({ __typename: "ImportCount", ...each })),
  things: payload.things.map((each) => ({ __typename: "ImportThing", ...each })),
  fields: payload.fields.map((each) => ({ __typename: "ImportField", ...each })),
  rows: payload.rows.map((each) => ({ __typename: "ImportRow", ...each })),
});

async function openImport(preview: (input: Input) => ImportOutcomesFragment) {
  const asked: Input[] = [];
  const written: Input[] = [];
  server.use(
    answerQuery("ImportMappings", () => ({ importMappings: [] })),
    answerQuery("TemplateTeams", () => ({ teams: [{ id: "t1", name: "HR", parent: null }] })),
    graphql.query("PreviewImport", ({ variables }) => {
      asked.push(variables.input as Input);
      return HttpResponse.json({ data: { previewImport: preview(variables.input as Input) } });
    }),
    graphql.mutation("ImportFile", ({ variables }) => {
      written.push(variables.input as Input);
      const done = { ...typed(preview(variables.input as Input)), committed: true, seq: 99 };
      return HttpResponse.json({ data: { importEntries: done } });
    }),
  );
  await renderScreen(<ImportPage />, { viewer: { viewerCanImport: true } });
  return { asked, written, user: userEvent.setup() };
}

const csv = (name = "figures.csv", text = "team,kpi,period,value\n") =>
  new File([text], name, { type: "text/csv" });
const choose = (user: ReturnType<typeof userEvent.setup>, file = csv()) =>
  user.upload(screen.getByLabelText("Choose a file"), file);

test("a file is looked at first, then imported with its reason, and the result leads on", async () => {
  const { asked, written, user } = await openImport(() => outcomes());
  await choose(user);
  await screen.findByRole("button", { name: "1 new" });
  expect(asked[0]).toMatchObject({
    fileName: "figures.csv",
    content: btoa("team,kpi,period,value\n"),
    mapping: null,
  });
  expect(screen.getByText("by month; in %; averaged over time")).toBeTruthy();
  expect(written).toEqual([]);
  await user.type(
    screen.getByRole("textbox", { name: "Reason, kept in the change log" }),
    "from the old file",
  );
  await user.click(screen.getByRole("button", { name: "Import 2 values" }));
  await screen.findByText("2 values of figures.csv were imported");
  expect(written).toMatchObject([{ acceptPartial: false, reason: "from the old file", mapping: null }]);
  expect(screen.getByRole("link", { name: "See it in the change log" }).getAttribute("href")).toBe(
    "/en/changes",
  );
});

test("refused rows come first with their reasons, and bar the import until the person accepts the rest", async () => {
  const sentence = "250 % is outside the allowed range: 0 to 100 %.";
  const refused = row(7, "REFUSED", {
    after: "250",
    refusals: [{ code: "OUT_OF_RANGE", path: ["7", "value"], sentence, rule: null, params: null }],
  });
  const { written, user } = await openImport(() => outcomes({ rows: [refused, row(2, "CREATED")] }));
  await choose(user);
  const table = await screen.findByRole("table", { name: "Values" });
  const lines = within(table)
    .getAllByRole("row")
    .map((each) => each.textContent);
  expect(lines[1]).toContain("250");
  expect(lines[2]).toBe(`value: ${sentence}`);
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Import one value" });
  expect(button.disabled).toBe(true);
  await user.click(
    screen.getByRole("checkbox", { name: "Import the acceptable rows although one is refused" }),
  );
  await user.click(button);
  await waitFor(() => expect(written).toMatchObject([{ acceptPartial: true }]));
});

test("the outcomes are filters; what is left alone is only counted", async () => {
  const { user } = await openImport(() => outcomes());
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "1 changed" }));
  const table = screen.getByRole("table", { name: "Values" });
  expect(within(table).getAllByRole("row")).toHaveLength(2);
  expect(within(table).getByText("August 2026")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "3 blank" }).disabled).toBe(true);
});

test("headings that aren't known are named in place, and the file is looked at anew", async () => {
  const lacks = {
    code: "MISSING" as const,
    path: ["content"],
    sentence: "The file lacks a column “actual” (or “value”).",
    rule: null,
    params: null,
  };
  const unreadable = outcomes({
    counts: [],
    rows: [],
    things: [],
    refusals: [lacks],
    columns: ["team", "kpi", "period", "Wertchen"],
  });
  const { asked, user } = await openImport((input) => (input.mapping ? outcomes() : unreadable));
  await choose(user);
  await screen.findByText("This file can’t be imported as it is");
  expect(screen.getByText(lacks.sentence)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Import/ })).toBeNull();
  await user.click(screen.getByRole("combobox", { name: "Value" }));
  await user.click(await screen.findByRole("option", { name: "“Wertchen”" }));
  await screen.findByRole("button", { name: "Import 2 values" });
  expect(asked.at(-1)?.mapping).toEqual({ columns: { actual: "Wertchen" } });
});

test("which sign stands before decimals is said where numbers can be read in two ways", async () => {
  const { asked, user } = await openImport(() => outcomes());
  await choose(user);
  await screen.findByRole("button", { name: "1 new" });
  await user.click(screen.getByRole("button", { name: "Which column means what" }));
  await user.click(await screen.findByRole("button", { name: "Where the file says nothing" }));
  await user.click(await screen.findByRole("combobox", { name: "Sign before decimals" }));
  await user.click(await screen.findByRole("option", { name: "a comma: 1.234,5" }));
  await waitFor(() => expect(asked.at(-1)?.mapping).toEqual({ decimalMark: "," }));
});

test("a file without rows says so", async () => {
  const { user } = await openImport(() => outcomes({ rows: [], things: [], counts: [] }));
  await choose(user);
  await screen.findByText(/no rows below it/);
  expect(screen.queryByRole("button", { name: /^Import/ })).toBeNull();
});

test("importing again says that nothing changes", async () => {
  const { user } = await openImport(() =>
    outcomes({ rows: [], things: [], counts: [{ outcome: "SAME", count: 52 }] }),
  );
  await choose(user);
  await screen.findByText("Importing this file changes nothing: all 52 values are there already.");
  expect(screen.queryByRole("button", { name: /^Import \d/ })).toBeNull();
});

test("a workbook of another kind is explained and never sent", async () => {
  const { asked } = await openImport(() => outcomes());
  // The browser's chooser doesn't offer it; dropping it is possible all the same.
  fireEvent.drop(screen.getByText("Drop an Excel or CSV file here"), {
    dataTransfer: { files: [csv("figures.ods")] },
  });
  await screen.findByText("This kind of workbook can’t be read");
  expect(asked).toEqual([]);
});

test("when no answer comes nothing is lost, and the file can be looked at once more", async () => {
  const { user } = await openImport(() => outcomes());
  server.use(graphql.query("PreviewImport", () => HttpResponse.error(), { once: true }));
  await choose(user);
  await screen.findByText("The file could not be looked at");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByRole("button", { name: "Import 2 values" });
});

test("another sheet of a workbook is read when it is chosen", async () => {
  const { asked, user } = await openImport(({ sheet }) =>
    outcomes({ sheets: ["Cover", "Figures"], sheet: sheet ?? "Cover" }),
  );
  await choose(user, csv("figures.xlsx"));
  await user.click(await screen.findByRole("combobox", { name: "Sheet of the workbook" }));
  await user.click(await screen.findByRole("option", { name: "Figures" }));
  await waitFor(() => expect(asked.at(-1)?.sheet).toBe("Figures"));
});

test("a template needs no mapping, and says why", async () => {
  const { user } = await openImport(() => outcomes({ isTemplate: true }));
  await choose(user, csv("hr-2026-09.xlsx"));
  await screen.findByText(/This is a template filled in/);
  expect(screen.queryByRole("button", { name: "Which column means what" })).toBeNull();
});

test("says which headings were recognised, which were not, and which there are", async () => {
  const { user } = await openImport(() => outcomes());
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "Which column means what" }));
  const shownIn = (name: string) => screen.getByRole<HTMLInputElement>("combobox", { name }).value;
  expect(shownIn("Team")).toBe("“team”, recognised");
  expect(shownIn("Month")).toBe("not recognised");
  await user.click(screen.getByRole("button", { name: "Headings that are known" }));
  expect(screen.getByText("team, circle")).toBeTruthy();
});

test("an import can be cancelled, and then the file is compared with what is there", async () => {
  const { user, asked, written } = await openImport(() => outcomes());
  let ended = false;
  server.use(
    graphql.mutation("ImportFile", async ({ request }) => {
      request.signal.addEventListener("abort", () => {
        ended = true;
      });
      await delay("infinite");
    }),
  );
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "Import 2 values" }));
  await screen.findByRole("progressbar", { name: "Importing 2 values" });
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await screen.findByText(/The import was cancelled\./);
  expect([ended, asked.length, written.length]).toEqual([true, 2, 0]);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Import 2 values" }).disabled).toBe(false);
});

test("a look that takes long can be cancelled", async () => {
  const { user } = await openImport(() => outcomes());
  server.use(
    graphql.query("PreviewImport", async () => {
      await delay("infinite");
    }),
  );
  await choose(user);
  await screen.findByRole("progressbar", { name: "Comparing figures.csv with what is there" });
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Drop an Excel or CSV file here")).toBeTruthy();
});

test("all rows can be shown, and kept as a file", async () => {
  const many = Array.from({ length: 250 }, (_, line) => row(line + 2, "CREATED", { kpi: `=kpi ${line}` }));
  const { user, asked } = await openImport(() => outcomes({ rows: many }));
  await choose(user);
  const lines = () => within(screen.getByRole("table", { name: "Values" })).getAllByRole("row").length - 1;
  await user.click(await screen.findByRole("button", { name: "Show more" }));
  expect(lines()).toBe(200);
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(lines()).toBe(250);
  await user.click(screen.getByRole("button", { name: "Save the whole list as CSV" }));
  await waitFor(() => expect(saveCsv).toHaveBeenCalled());
  const [, content = ""] = vi.mocked(saveCsv).mock.lastCall ?? [];
  expect(content.split("\r\n").slice(0, 2)).toEqual([
    "Line,Outcome,Team,KPI,Period,Now,In the file,Reasons",
    "2,new,HR,'=kpi 0,2026-09,,2.5,",
  ]);
  expect(asked.at(-1)?.allRows).toBe(true);
});

test("a template is made for a team and a month", async () => {
  const { user } = await openImport(() => outcomes());
  const file = { fileName: "hr-2026-03.xlsx", mediaType: "x/y", content: "YQ==", rowCount: 3 };
  const made: unknown[] = [];
  server.use(
    graphql.query("TemplateFile", ({ variables }) => {
      made.push(variables);
      return HttpResponse.json({ data: { entryTemplate: { __typename: "EntryTemplate", ...file } } });
    }),
  );
  await user.click(await screen.findByRole("button", { name: "Excel workbook" }));
  expect(screen.getByRole("alert").textContent).toBe("Choose a team.");
  await user.click(screen.getByRole("combobox", { name: "Team" }));
  await user.click(await screen.findByRole("option", { name: "HR" }));
  await user.type(screen.getByRole("combobox", { name: "Month" }), "2026-03");
  await user.click(screen.getByRole("button", { name: "Excel workbook" }));
  await waitFor(() => expect(saveFile).toHaveBeenCalledWith(expect.objectContaining(file)));
  expect(made).toEqual([{ teamId: "t1", month: "2026-03", format: "XLSX" }]);
});

test("teams and KPIs that the file brings are called by name before, and marked in its rows", async () => {
  const created = (kind: string, name: string) => ({ kind, name, outcome: "CREATED" as const, detail: "" });
  const things = [
    created("team", "Nowhere"),
    created("target", "HR"),
    ...Array.from({ length: 12 }, (_, at) => created("kpi", `k${at + 1}`)),
  ];
  const rows = [row(2, "CREATED", { team: "nowhere" }), row(3, "CREATED")];
  const { user } = await openImport(() => outcomes({ things, rows }));
  await choose(user);
  const note = await screen.findByRole("note");
  expect(within(note).getByText("A new team comes with this file: “Nowhere”.")).toBeTruthy();
  expect(
    within(note).getByText(/^12 new KPIs come with this file: “k1”, .*“k10” and 2 more\.$/),
  ).toBeTruthy();
  const table = within(screen.getByRole("table", { name: "Values" }));
  expect(table.getByRole("cell", { name: "new team “nowhere”" })).toBeTruthy();
  expect(table.getByRole("cell", { name: "HR" })).toBeTruthy();
});

test("after an import in part the rows left out are all there is to see, and none is said to be missing", async () => {
  const refused = row(7, "REFUSED", {
    refusals: [{ code: "INVALID", path: ["7", "value"], sentence: "No number.", rule: null, params: null }],
  });
  const { user } = await openImport(() => outcomes({ rows: [refused, row(2, "CREATED")] }));
  await choose(user);
  await user.click(
    await screen.findByRole("checkbox", { name: "Import the acceptable rows although one is refused" }),
  );
  await user.click(screen.getByRole("button", { name: "Import one value" }));
  await screen.findByText("One value of figures.csv was imported");
  const table = screen.getByRole("table", { name: "Values that were left out" });
  expect(within(table).getAllByRole("row")).toHaveLength(3);
  expect(screen.queryByText(/are shown/)).toBeNull();
});
