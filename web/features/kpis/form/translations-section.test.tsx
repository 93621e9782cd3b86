import type { KpiDefinitionFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerMutation } from "../../../test/answer";
import { renderScreen } from "../../../test/render";
import { server } from "../../../test/server";
import { choices, definition } from "../test/definitions";
import { KpiForm } from "./kpi-form";

const translated: KpiDefinitionFragment = {
  ...definition,
  name: "Joignabilité",
  translations: [{ locale: "fr-CH", name: "Joignabilité", description: null, instructions: "Du central." }],
};

type Payload = { kpi: KpiDefinitionFragment | null; refusals: object[] };

const done: Payload = { kpi: { ...definition, version: 1 } as KpiDefinitionFragment, refusals: [] };

async function showForm(payload = done) {
  const sent: Record<string, unknown>[] = [];
  const revise = answerMutation("ReviseKpi", ({ input }: Record<string, unknown>) => {
    sent.push(input as Record<string, unknown>);
    return { reviseKpi: payload };
  });
  server.use(revise);
  await renderScreen(<KpiForm kpi={translated} choices={choices} />);
  return sent;
}

const section = () => screen.getByRole("button", { name: /^Other languages/ });
const panel = async () => within(await screen.findByRole("tabpanel"));
const save = () => userEvent.click(screen.getByRole("button", { name: "Save the definition" }));

test("a definition is edited in its own words, and says which languages it has besides", async () => {
  await showForm();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Name/ }).value).toBe(
    "Helpline reachability",
  );
  expect(section().getAttribute("aria-expanded")).toBe("false");
  expect(section().textContent).toContain("In Français.");
});

test("words of another language are sent beside those there are, blank ones not at all", async () => {
  const sent = await showForm();
  await userEvent.click(section());
  expect((await panel()).getByRole<HTMLInputElement>("textbox", { name: "Instructions" }).value).toBe(
    "Du central.",
  );
  await userEvent.click(screen.getByRole("tab", { name: /Deutsch/ }));
  await userEvent.type((await panel()).getByRole("textbox", { name: "Name" }), " Erreichbarkeit ");
  await userEvent.type((await panel()).getByRole("textbox", { name: "Description" }), "  ");
  await save();
  await waitFor(() =>
    expect(sent[0]).toMatchObject({
      name: "Helpline reachability",
      translations: [
        { locale: "de-CH", name: "Erreichbarkeit", description: null, instructions: null },
        { locale: "fr-CH", name: "Joignabilité", description: null, instructions: "Du central." },
      ],
    }),
  );
});

test("what is refused opens the section at its language", async () => {
  await showForm({
    kpi: null,
    refusals: [{ code: "INVALID", path: ["translations", "0", "name"], sentence: "At most 200 characters." }],
  });
  await save();
  expect(await screen.findByText("At most 200 characters.")).toBeTruthy();
  expect(await screen.findByRole("tab", { name: /Français.*needs correcting/ })).toBeTruthy();
  expect(section().getAttribute("aria-expanded")).toBe("true");
});

test("words that are too long are told before anything is sent", async () => {
  const sent = await showForm();
  await userEvent.click(section());
  await userEvent.click((await panel()).getByRole("textbox", { name: "Name" }));
  await userEvent.paste("é".repeat(201));
  await save();
  expect(await screen.findByText(/At most 200 characters, please/)).toBeTruthy();
  expect(sent).toEqual([]);
});
