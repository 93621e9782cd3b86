import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answerMutation } from "../../test/answer";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { LanguageMenu } from "./language-menu";

test("another language is taken on this page, and kept for the person", async () => {
  const chosen: unknown[] = [];
  server.use(
    answerMutation("ChooseLanguage", ({ input }: Record<string, unknown>) => {
      chosen.push(input);
      return { chooseLanguage: { seq: "7" } };
    }),
  );
  await renderScreen(<LanguageMenu />);
  await userEvent.click(screen.getByRole("button", { name: "Language" }));
  expect((await screen.findByRole("menuitem", { name: "English" })).getAttribute("aria-current")).toBe(
    "true",
  );
  await userEvent.click(screen.getByRole("menuitem", { name: "Deutsch" }));
  expect(navigation.router.replace).toHaveBeenCalledWith("/de-CH");
  await waitFor(() => expect(chosen).toEqual([{ locale: "de-CH" }]));
});
