import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderScreen } from "../../test/render";
import { KpiAbout } from "./kpi-about";
import { StatusExplained } from "./status-explained";
import { kpiAnswer, point } from "./test/kpi-answers";

const kpi = kpiAnswer({ formula: "{Revenue} - {Costs}" }).kpi!;

test("the definition shows the formula, and nothing of it for a KPI that is entered", async () => {
  const { unmount } = await renderScreen(<KpiAbout kpi={kpi} />);
  expect(screen.getByRole("heading", { name: "How it is worked out" })).toBeTruthy();
  expect(screen.getByText("{Revenue} - {Costs}")).toBeTruthy();
  unmount();
  await renderScreen(<KpiAbout kpi={{ ...kpi, formula: null }} />);
  expect(screen.queryByRole("heading", { name: "How it is worked out" })).toBeNull();
});

test("a status says how its figure was worked out", async () => {
  const figure = point("2026-09", "85");
  const working = {
    rule: "FORMULA_RESULT",
    params: {
      working: { joined: [{ number: "1204" }, " − ", { number: "1119" }] },
      result: { number: "85" },
    },
  };
  await renderScreen(
    <StatusExplained
      status="AT_RISK"
      explanation={figure.explanation}
      working={working}
      figure={{ ...figure, kpi }}
      href="/targets/kpi-1"
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "At risk: why?" }));
  expect(await screen.findByText("1,204 − 1,119 = 85.")).toBeTruthy();
});
