import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { saveCsv } from "../../lib/save-file";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { ExportCard } from "./export-card";

vi.mock("../../lib/save-file");

const asked: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.mocked(saveCsv).mockClear();
  server.use(
    answerQuery("TemplateTeams", () => ({ teams: [{ id: "t1", name: "HR", parent: null }] })),
    answerQuery("ExportFile", (variables) => {
      asked.push(variables);
      return { exportEntries: { fileName: "demo.csv", content: "team", rowCount: 2, notes: [] } };
    }),
  );
});

const user = userEvent.setup();
const everything = () => screen.getByRole("button", { name: "Everything" });

test("everything is exported unless a team or years are chosen", async () => {
  await renderScreen(<ExportCard />);
  await user.click(everything());
  await waitFor(() => expect(saveCsv).toHaveBeenCalledWith("demo.csv", "team"));
  await user.click(screen.getByRole("combobox", { name: "Only this team" }));
  await user.click(await screen.findByRole("option", { name: "HR" }));
  await user.type(screen.getByRole("combobox", { name: "From year" }), "2024");
  await user.type(screen.getByRole("combobox", { name: "To year" }), "2025");
  await user.click(screen.getByRole("button", { name: "Values only" }));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    { layout: "LONG", filter: { teamId: null, from: null, to: null } },
    { layout: "SHORT", filter: { teamId: "t1", from: "2024", to: "2025" } },
  ]);
});

test("years the wrong way round are not asked for", async () => {
  await renderScreen(<ExportCard />);
  await user.type(screen.getByRole("combobox", { name: "From year" }), "2026");
  await user.type(screen.getByRole("combobox", { name: "To year" }), "2025");
  await user.click(everything());
  expect((await screen.findByRole("alert")).textContent).toBe("The last year lies before the first.");
  expect(asked).toEqual([]);
});

test("a refusal is said where the button is, and gone with the next attempt", async () => {
  const extensions = {
    code: "BAD_USER_INPUT",
    rule: "EXPORT_TOO_LONG",
    params: { most: { number: "500000" } },
  };
  server.use(
    graphql.query("ExportFile", () => HttpResponse.json({ errors: [{ message: "…", extensions }] }), {
      once: true,
    }),
  );
  await renderScreen(<ExportCard />);
  await user.click(everything());
  expect((await screen.findByRole("alert")).textContent).toBe(
    "This would be more than 500,000 rows. Export a part: one team, or some years.",
  );
  await user.click(everything());
  await waitFor(() => expect(saveCsv).toHaveBeenCalled());
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each([
  ["no answer", () => HttpResponse.error()],
  ["a timeout", () => HttpResponse.json({ errors: [{ message: "…", extensions: { code: "TIMEOUT" } }] })],
  ["a door that is shut", () => new HttpResponse("no", { status: 400 })],
])("%s is said, too", async (_, answer) => {
  server.use(graphql.query("ExportFile", answer));
  await renderScreen(<ExportCard />);
  await user.click(everything());
  expect((await screen.findByRole("alert")).textContent).toMatch(/^The file could not be made/);
});
