import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { TeamsPage } from "./teams-page";

const team = (id: string, name: string, parentId?: string, retiredAt: string | null = null) => ({
  __typename: "Team",
  id,
  name,
  retiredAt,
  parent: parentId ? { __typename: "Team", id: parentId } : null,
});

beforeEach(() => {
  const teams = [
    team("1", "Programs"),
    team("2", "Schools", "1"),
    team("3", "Old Branch", undefined, "2026-01-01T00:00:00Z"),
  ];
  server.use(graphql.query("Teams", () => HttpResponse.json({ data: { teams } })));
});

test("teams are a tree; the retired ones are shown on demand", async () => {
  await renderScreen(<TeamsPage />);
  const programs = (await screen.findByText("Programs")).closest("li");
  expect(within(programs!).getByText("Schools")).toBeDefined();
  expect(screen.queryByText("Old Branch")).toBeNull();
  await userEvent.click(screen.getByRole("switch", { name: "Show retired teams" }));
  expect(screen.getByText("Old Branch")).toBeDefined();
});

test("a name that is taken is explained at its field, and what was typed stays", async () => {
  const sentence = "There is a team named “Schools” already.";
  server.use(
    graphql.mutation("CreateTeam", () =>
      HttpResponse.json({
        data: {
          createTeam: {
            __typename: "TeamPayload",
            team: null,
            refusals: [{ __typename: "Refusal", code: "NAME_TAKEN", path: ["name"], sentence }],
          },
        },
      }),
    ),
  );
  await renderScreen(<TeamsPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Add a team" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Name"), "Schools");
  await userEvent.click(dialog.getByRole("button", { name: "Add a team" }));
  await dialog.findByText(sentence);
  const field = dialog.getByLabelText<HTMLInputElement>("Name");
  expect(field.value).toBe("Schools");
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("when the API does not answer, the dialog stays open with what was typed", async () => {
  server.use(graphql.mutation("CreateTeam", () => HttpResponse.error()));
  await renderScreen(<TeamsPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Add a team" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Name"), "Fresh");
  await userEvent.click(dialog.getByRole("button", { name: "Add a team" }));
  await dialog.findByRole("button", { name: "Add a team", hidden: false });
  expect(dialog.getByLabelText<HTMLInputElement>("Name").value).toBe("Fresh");
});
