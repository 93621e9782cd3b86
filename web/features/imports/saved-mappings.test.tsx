import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { answerMutation, answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { type MappingChoices, mappingOf, NO_CHOICES, withColumn } from "./mapping";
import { MappingPanel } from "./mapping-panel";

const hr = { id: "m1", name: "HR export", mapping: { columns: { actual: "Wertchen" } } };
let kept: (typeof hr)[];
let chosen: MappingChoices;

function Panel({ begin }: { begin: MappingChoices }) {
  const [choices, setChoices] = useState(begin);
  chosen = choices;
  return (
    <MappingPanel
      columns={["Team", "Wertchen"]}
      fields={[]}
      choices={choices}
      isNeeded
      onChange={setChoices}
    />
  );
}
const show = (begin = NO_CHOICES) => renderScreen(<Panel begin={begin} />);
const keep = () => userEvent.click(screen.getByRole("button", { name: "Keep this mapping" }));
const nameField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name" });

async function chooseSaved() {
  const select = screen.getByRole<HTMLInputElement>("combobox", { name: "Saved mapping" });
  await waitFor(() => expect(select.disabled).toBe(false));
  await userEvent.click(select);
  await userEvent.click(await screen.findByRole("option", { name: "HR export" }));
}

beforeEach(() => {
  kept = [hr];
  server.use(answerQuery("ImportMappings", () => ({ importMappings: kept })));
});

test("a saved mapping holds as soon as it is chosen", async () => {
  await show();
  await chooseSaved();
  expect(mappingOf(chosen)).toEqual(hr.mapping);
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Value" }).value).toBe("“Wertchen”");
  expect(nameField().value).toBe("HR export");
});

test("what is chosen now is kept under a name", async () => {
  const sent: unknown[] = [];
  server.use(
    answerMutation("SaveImportMapping", ({ input }) => {
      sent.push(input);
      const fresh = { ...hr, id: "m2", name: "Finance" };
      kept = [fresh, hr];
      return { saveImportMapping: { importMapping: fresh, refusals: [] } };
    }),
  );
  await show(withColumn(NO_CHOICES, "team", "Team"));
  await keep();
  expect(await screen.findByText("Give the mapping a name.")).toBeTruthy();
  await userEvent.type(nameField(), "Finance");
  await keep();
  expect(await screen.findByText("The mapping “Finance” is kept.")).toBeTruthy();
  expect(sent).toEqual([{ name: "Finance", mapping: { columns: { team: "Team" } } }]);
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Saved mapping" }).value).toBe("Finance");
});

test("a refusal stands at the name, and what was typed stays", async () => {
  const sentence = "A name has at most 120 characters.";
  const refusals = [{ code: "INVALID", path: ["name"], sentence }];
  server.use(
    answerMutation("SaveImportMapping", () => ({ saveImportMapping: { importMapping: null, refusals } })),
  );
  await show(withColumn(NO_CHOICES, "team", "Team"));
  await userEvent.type(nameField(), "Finance");
  await keep();
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(nameField().value).toBe("Finance");
});

test("a saved mapping is removed after a question", async () => {
  server.use(
    answerMutation("RemoveImportMapping", () => {
      kept = [];
      return { removeImportMapping: { seq: 7, refusals: [] } };
    }),
  );
  await show();
  await chooseSaved();
  await userEvent.click(screen.getByRole("button", { name: "Remove “HR export”" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Remove the mapping “HR export”?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Remove" }));
  expect(await screen.findByText("The mapping “HR export” was removed.")).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Saved mapping" }).disabled).toBe(true);
});
