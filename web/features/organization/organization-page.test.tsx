import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerMutation, answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { OrganizationPage } from "./organization-page";

const settings = {
  id: "organization-1",
  name: "Demo",
  locale: "en",
  timezone: "Europe/Zurich",
  currency: "CHF",
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: "START",
  trustedDomains: [],
  holidays: ["2026-12-25"],
  scoreCap: "1.2",
};

async function showSettings() {
  const sent: Record<string, unknown>[] = [];
  server.use(
    answerQuery("Organization", () => ({ organization: settings })),
    answerMutation("ReviseOrganization", ({ input }) => {
      sent.push(input as Record<string, unknown>);
      return { reviseOrganization: { organization: { ...settings, ...(input as object) }, refusals: [] } };
    }),
  );
  await renderScreen(<OrganizationPage />);
  return sent;
}

const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

test("holidays are added and removed, and saved with the settings", async () => {
  const sent = await showSettings();
  const holidays = within(screen.getByRole("region", { name: "Holidays" }));
  await userEvent.type(holidays.getByLabelText("Day"), "2026-08-01");
  await userEvent.click(holidays.getByRole("button", { name: "Add" }));
  expect(holidays.getByText("August 1, 2026")).toBeTruthy();
  await userEvent.click(holidays.getByRole("button", { name: "Remove December 25, 2026" }));
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ holidays: ["2026-08-01"] }]));
  expect(await screen.findByText("The settings were saved.")).toBeTruthy();
});

test("a day is entered once, and Enter adds it without saving", async () => {
  const sent = await showSettings();
  const holidays = within(screen.getByRole("region", { name: "Holidays" }));
  await userEvent.type(holidays.getByLabelText("Day"), "2026-12-25{Enter}");
  expect(holidays.getByText("This day is entered already.")).toBeTruthy();
  expect(sent).toEqual([]);
});

test("the cap of a score is typed in percent; without one each counts as it is", async () => {
  const sent = await showSettings();
  const cap = screen.getByRole<HTMLInputElement>("textbox", { name: "A single achievement counts at most" });
  expect(cap.value).toBe("120");
  await userEvent.clear(cap);
  await userEvent.type(cap, "0");
  await save();
  expect(await screen.findByText("A percentage above zero, or nothing.")).toBeTruthy();
  await userEvent.clear(cap);
  await userEvent.type(cap, "150");
  await save();
  await waitFor(() => expect(sent).toMatchObject([{ scoreCap: "1.5" }]));
  await userEvent.clear(cap);
  await save();
  await waitFor(() => expect(sent[1]).toMatchObject({ scoreCap: null }));
});
