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
