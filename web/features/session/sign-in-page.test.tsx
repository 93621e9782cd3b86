import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderScreen } from "../../test/render";
import { SignInPage } from "./sign-in-page";

const page = (given: { reason?: string; error?: string }) => (
  <SignInPage provider="Acme" returnTo="/en/board?team=1" reason={given.reason} error={given.error} />
);

test("one link leads to the provider and back to where one was", async () => {
  await renderScreen(page({}));
  const link = screen.getByRole("link", { name: "Sign in with Acme" });
  expect(link.getAttribute("href")).toBe("/api/auth/sign-in?returnTo=%2Fen%2Fboard%3Fteam%3D1");
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each([
  ["ProviderUnavailable", "Acme could not be reached"],
  ["Configuration", "The answer of Acme could not be accepted"],
  ["SomethingNew", "Try again. If it happens again, tell your administrator."],
])("the error %s is explained", async (error, sentence) => {
  await renderScreen(page({ error }));
  expect(screen.getByRole("alert").textContent).toContain(sentence);
});

test("an ended session is said to be one", async () => {
  await renderScreen(page({ reason: "ended" }));
  expect(screen.getByRole("status").textContent).toContain("Your session has ended");
});
