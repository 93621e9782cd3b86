import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { PeoplePage } from "./people-page";

const helga = {
  __typename: "Person",
  id: "helga",
  name: "Helga",
  email: "helga@demo.cairn.test",
  status: "ACTIVE",
  grants: [{ __typename: "Grant", id: "grant-1", role: "GATEKEEPER", team: null }],
};
const noemi = {
  ...helga,
  id: "noemi",
  name: "Noemi",
  email: "noemi@demo.cairn.test",
  status: "WAITING",
  grants: [],
};
const administrator = { viewerCanListPeople: true, viewerCanManagePeople: true };

let people = [helga, noemi];

beforeEach(() => {
  people = [helga, noemi];
  server.use(
    answerQuery("Deputies", () => ({ deputies: [] })),
    graphql.query("People", () =>
      HttpResponse.json({
        data: {
          waiting: {
            __typename: "PersonConnection",
            nodes: people.filter((one) => one.status === "WAITING"),
          },
          people: {
            __typename: "PersonConnection",
            nodes: people,
            pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
            totalCount: people.length,
          },
          teams: [{ __typename: "Team", id: "schools", name: "Schools" }],
        },
      }),
    ),
  );
});

test("those who wait come first, and approving them says so and empties the list", async () => {
  server.use(
    graphql.mutation("ApprovePerson", ({ variables }) => {
      expect(variables).toEqual({ personId: "noemi" });
      people = [helga, { ...noemi, status: "ACTIVE" }];
      return HttpResponse.json({
        data: { approvePerson: { __typename: "PersonPayload", person: people[1], refusals: [] } },
      });
    }),
  );
  await renderScreen(<PeoplePage />, { viewer: administrator });
  await screen.findByText("One person waits for approval");
  await userEvent.click(screen.getAllByRole("button", { name: "Approve Noemi" })[0]!);
  await screen.findByText("Noemi may use Cairn now.");
  await waitFor(() => expect(screen.queryByText("One person waits for approval")).toBeNull());
});

test("a refused change is explained and nothing changes", async () => {
  const sentence = "This is the only administrator; appoint another one first.";
  server.use(
    graphql.mutation("SuspendPerson", () =>
      HttpResponse.json({
        data: {
          suspendPerson: {
            __typename: "PersonPayload",
            person: null,
            refusals: [{ __typename: "Refusal", code: "LAST_ADMINISTRATOR", path: ["personId"], sentence }],
          },
        },
      }),
    ),
  );
  await renderScreen(<PeoplePage />, { viewer: administrator });
  await userEvent.click(await screen.findByRole("button", { name: "More for Helga" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Suspend" }));
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Suspend" }));
  expect((await screen.findByRole("alert")).textContent).toContain(sentence);
  expect(screen.queryByText("suspended")).toBeNull();
});

test("a role of a team asks for the team before anything is sent", async () => {
  await renderScreen(<PeoplePage />, { viewer: administrator });
  await userEvent.click(await screen.findByRole("button", { name: "Give Helga a role" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("combobox", { name: "Role" }));
  await userEvent.click(await screen.findByRole("option", { name: "Economist" }));
  await userEvent.click(dialog.getByRole("button", { name: "Give the role" }));
  await dialog.findByText("Choose the team.");
});

test("who may only look is offered nothing to change", async () => {
  await renderScreen(<PeoplePage />, { viewer: { viewerCanListPeople: true } });
  await screen.findByText("2 people");
  expect(screen.queryByRole("button")).toBeNull();
});

/** Everybody who is let in, as far as it matters who administers. */
const answerAdministrators = (others: string[]) =>
  answerQuery("Administrators", () => ({
    people: {
      nodes: ["person-1", ...others].map((id) => ({
        id,
        grants: [{ id: `grant of ${id}`, role: "ADMINISTRATOR" }],
      })),
      pageInfo: { hasNextPage: false },
    },
  }));

test("the only administrator can neither give the role up nor go, and is told why", async () => {
  const ownKey = { __typename: "Grant", id: "grant-9", role: "ADMINISTRATOR", team: null };
  people = [{ ...helga, id: "person-1", name: "Ada", grants: [ownKey] } as typeof helga];
  server.use(answerAdministrators([]));
  await renderScreen(<PeoplePage />, { viewer: administrator });
  await userEvent.click(await screen.findByRole("button", { name: "Take the role Administrator from Ada" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Give up your own administrator role?" }));
  expect(await dialog.findByText(/^You are the only administrator/)).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Give up the role" }).disabled).toBe(true);
  await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "More for Ada" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Suspend" }));
  const leaving = within(await screen.findByRole("dialog", { name: "Suspend Ada?" }));
  expect(await leaving.findByText(/^You are the only administrator/)).toBeTruthy();
  expect(leaving.getByRole<HTMLButtonElement>("button", { name: "Suspend" }).disabled).toBe(true);
});

test("giving up one's own administrator role is asked in words of its own", async () => {
  const ownKey = { __typename: "Grant", id: "grant-9", role: "ADMINISTRATOR", team: null };
  people = [{ ...helga, id: "person-1", name: "Ada", grants: [ownKey] } as typeof helga];
  server.use(answerAdministrators(["helga"]));
  await renderScreen(<PeoplePage />, { viewer: administrator });
  await userEvent.click(await screen.findByRole("button", { name: "Take the role Administrator from Ada" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Give up your own administrator role?" }));
  expect(dialog.getByText(/can’t give the role back to yourself/)).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Give up the role" }).disabled).toBe(false);
});
