import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { KpiChanges } from "./kpi-changes";
import { kpiAnswer } from "./test/kpi-answers";

test("the recent changes write what was worked out in the KPI's decimals, and never round what was typed", async () => {
  const change = {
    requestId: null,
    at: "2026-10-05T08:30:00.000Z",
    action: "recordEntries",
    entity: "ENTRY",
    reason: null,
    before: null,
    after: null,
    period: "2026-10",
    actor: { id: "gita", name: "Gita" },
    team: { id: "team Helpline", name: "Helpline" },
  };
  server.use(
    answerQuery("KpiChanges", () => ({
      changes: {
        nodes: [
          { ...change, id: "1", fields: [{ name: "value", before: "78.9690721649485", after: "80" }] },
          { ...change, id: "2", action: "other", fields: [{ name: "value", before: null, after: "1.25" }] },
        ],
      },
    })),
  );
  await renderScreen(<KpiChanges kpi={kpiAnswer().kpi!} asOf={null} />);
  expect(await screen.findByText("79.0 % → 80.0 %")).toBeTruthy();
  expect(screen.getByText("1.25 %")).toBeTruthy();
});

test("of a target the recent changes say what became of it", async () => {
  const change = {
    requestId: null,
    at: "2026-10-05T08:30:00.000Z",
    action: "setTargets",
    entity: "TARGET",
    reason: null,
    actor: { id: "helga", name: "Helga" },
    team: null,
    fields: [],
  };
  const [some, none] = [{ target: "90" }, { target: null }];
  const nodes = [
    { ...change, id: "1", requestId: "1", period: "2026-10", before: null, after: none },
    { ...change, id: "2", requestId: "2", period: "2026-09", before: some, after: null },
    { ...change, id: "3", requestId: "3", period: "2026-08", before: null, after: some },
  ];
  server.use(answerQuery("KpiChanges", () => ({ changes: { nodes } })));
  await renderScreen(<KpiChanges kpi={kpiAnswer().kpi!} asOf={null} />);
  const said = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
  expect(said).toEqual([
    expect.stringMatching(/^Helga ended the target as of Oct 2026/),
    expect.stringMatching(/^Helga removed a target/),
    expect.stringMatching(/^Helga set a target/),
  ]);
});
