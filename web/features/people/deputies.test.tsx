import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { answerMutation, answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import type { Viewer } from "../shell/viewer";
import { DeputiesPage } from "./deputies-page";

const gita = { id: "person-1", name: "Gita" };
const silvia = { id: "silvia", name: "Silvia" };
const appointed = {
  id: "d1",
  firstDay: "2026-12-21",
  lastDay: "2027-01-04",
  isActive: false,
  person: gita,
  deputy: silvia,
};

let deputies: object[];
let sent: unknown[];

async function showDeputies(viewer: Partial<Viewer> = {}) {
  server.use(
    answerQuery("Deputies", () => ({ deputies })),
    answerQuery("DeputyCandidates", () => ({ deputyCandidates: [silvia] })),
    answerMutation("AppointDeputy", ({ input }) => {
      sent.push(input);
      deputies = [appointed];
      return { appointDeputy: { deputy: appointed, refusals: [] } };
    }),
    answerMutation("EndDeputy", ({ id }) => {
      sent.push(id);
      deputies = [];
      return { endDeputy: { deputy: appointed, refusals: [] } };
    }),
  );
  await renderScreen(<DeputiesPage />, {
    viewer: { viewerCanAppointDeputies: true, person: { ...gita, email: null, status: "ACTIVE" }, ...viewer },
  });
}

beforeEach(() => {
  deputies = [];
  sent = [];
});

test("an economist appoints a deputy for herself, for some days", async () => {
  await showDeputies();
  expect(screen.getByText("Nobody has a deputy now or later.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Appoint a deputy" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Appoint a deputy" }));
  expect(dialog.queryByRole("combobox", { name: "Who is away" })).toBeNull();
  await userEvent.click(dialog.getByRole("button", { name: "Appoint" }));
  expect(await dialog.findByText("Choose the deputy.")).toBeTruthy();
  await userEvent.click(dialog.getByRole("combobox", { name: "Deputy" }));
  await userEvent.click(await screen.findByRole("option", { name: "Silvia" }));
  await userEvent.type(dialog.getByLabelText("First day"), "2026-12-21");
  await userEvent.type(dialog.getByLabelText("Last day"), "2026-12-01");
  await userEvent.click(dialog.getByRole("button", { name: "Appoint" }));
  expect(await dialog.findByText("The last day is before the first.")).toBeTruthy();
  await userEvent.clear(dialog.getByLabelText("Last day"));
  await userEvent.type(dialog.getByLabelText("Last day"), "2027-01-04");
  await userEvent.click(dialog.getByRole("button", { name: "Appoint" }));
  expect(await screen.findByText("Silvia enters for Gita until January 4, 2027.")).toBeTruthy();
  expect(sent).toEqual([
    { personId: "person-1", deputyId: "silvia", firstDay: "2026-12-21", lastDay: "2027-01-04" },
  ]);
  expect(await screen.findByText("Silvia for Gita")).toBeTruthy();
});

test("a deputy is ended after asking", async () => {
  deputies = [appointed];
  await showDeputies();
  await userEvent.click(screen.getByRole("button", { name: "End Silvia as the deputy of Gita" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "End" }));
  await waitFor(() => expect(sent).toEqual(["d1"]));
  expect(await screen.findByText("Silvia no longer enters for Gita.")).toBeTruthy();
});

test("who may not appoint only reads", async () => {
  deputies = [appointed];
  await showDeputies({ viewerCanAppointDeputies: false });
  expect(screen.getByText("Silvia for Gita")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
