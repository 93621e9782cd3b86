import type { KpiDefinitionFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerMutation } from "../../../test/answer";
import { renderScreen } from "../../../test/render";
import { server } from "../../../test/server";
import { choices, definition } from "../test/definitions";
import { KpiForm } from "./kpi-form";

const calculated = { ...definition, formula: "100 * {Calls answered} / {Calls}" };
const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Formula/ });
const save = () => userEvent.click(screen.getByRole("button", { name: "Save the definition" }));
const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }));

async function replaceBy(text: string) {
  await userEvent.clear(area());
  await userEvent.paste(text);
}

async function showForm(kpi: KpiDefinitionFragment, refusals: object[] = []) {
  const sent: Record<string, unknown>[] = [];
  server.use(
    answerMutation("ReviseKpi", ({ input }) => {
      sent.push(input as Record<string, unknown>);
      return { reviseKpi: { kpi: { ...kpi, version: 1, versionFrom: null }, refusals } };
    }),
  );
  await renderScreen(<KpiForm kpi={kpi} choices={choices} />);
  return sent;
}

test("a KPI that is entered becomes one that is worked out, with names put in where the cursor is", async () => {
  const sent = await showForm(definition);
  expect(screen.queryByRole("textbox", { name: /^Formula/ })).toBeNull();
  await choose("Worked out by a formula");
  await userEvent.type(area(), "100 * ");
  await userEvent.click(screen.getByRole("combobox", { name: "Insert a KPI" }));
  expect(screen.queryByRole("option", { name: "Helpline reachability" })).toBeNull();
  await userEvent.click(await screen.findByRole("option", { name: "Calls answered" }));
  expect(area().value).toBe("100 * {Calls answered}");
  expect(await screen.findByText("This starts a new version")).toBeTruthy();
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ formula: "100 * {Calls answered}" }]));
});

test("a mistake is told while typing, with the part it is about, and nothing is sent", async () => {
  const sent = await showForm(calculated);
  await replaceBy("{Calls} - {Costs}");
  expect(await screen.findByText("There is no KPI “Costs”. It is about “{Costs}”.")).toBeTruthy();
  await replaceBy("middle(1, 2)");
  expect(await screen.findByText(/It is about “middle”/)).toBeTruthy();
  await save();
  expect(area().getAttribute("aria-invalid")).toBe("true");
  expect(sent).toEqual([]);
});

test("what only the server can tell stands at the formula, with the part it is about", async () => {
  const sentence = "CHF and h can't be added or compared.";
  await showForm(calculated, [{ code: "UNITS_DIFFER", path: ["formula", "6", "22"], sentence }]);
  await save();
  expect(await screen.findByText(`${sentence} It is about “{Calls answered}”.`)).toBeTruthy();
  expect(area().value).toBe(calculated.formula);
});

test("going back to entered values sends no formula", async () => {
  const sent = await showForm(calculated);
  expect(area().value).toBe(calculated.formula);
  await choose("Entered by people");
  expect(screen.queryByRole("textbox", { name: /^Formula/ })).toBeNull();
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ formula: null }]));
});
