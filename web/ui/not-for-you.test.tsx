import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { NoImportForYou } from "../features/imports/no-import";
import { NoOrganizationForYou } from "../features/organization/no-organization";
import { NoPeopleForYou } from "../features/people/no-people";
import { renderScreen } from "../test/render";

test.each([
  ["The list of people", <NoPeopleForYou key="people" />, /let people in and give them their roles/],
  ["The settings", <NoOrganizationForYou key="organization" />, /Ask an administrator/],
])("%s: who may not see them hears who may, and finds the way home", async (_page, shown, text) => {
  await renderScreen(shown);
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go to the home page" }).getAttribute("href")).toBe("/en");
});

test("an economist who may not import finds the way to where figures are entered", async () => {
  await renderScreen(<NoImportForYou />, { viewer: { viewerCanRecordEntries: true } });
  expect(screen.getByRole("link", { name: "Enter figures" }).getAttribute("href")).toBe("/en/entries");
});
