import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answerQuery } from "../../test/answer";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { SaveLog } from "./save-log";
import { aboutDonations, aChange } from "./test/change-data";

const saveCsv = vi.hoisted(() => vi.fn());
vi.mock("../../lib/save-file", () => ({ saveCsv }));

const filter = { kpiId: "6265d52a-e2d1-823a-a3c9-ca6785980057" };

/** A log of so many pages; what was asked for. */
function answerPages(count: number) {
  const asked: Record<string, unknown>[] = [];
  const change = (seq: number) =>
    aChange("ENTRY", { value: 5 }, { value: 7, note: "=1+1" }, { ...aboutDonations, seq, id: `o:${seq}` });
  server.use(
    answerQuery("ChangesToSave", (variables) => {
      asked.push(variables);
      const page = Number(variables.after ?? 0);
      const pageInfo = { hasNextPage: page + 1 < count, endCursor: String(page + 1) };
      return { changes: { nodes: [change(page)], pageInfo } };
    }),
  );
  return asked;
}

test("the log is saved as it is narrowed, all pages of it, a line for each field", async () => {
  const asked = answerPages(3);
  await renderScreen(<SaveLog filter={filter} />);
  await userEvent.click(screen.getByRole("button", { name: "Save as CSV" }));
  await waitFor(() => expect(saveCsv).toHaveBeenCalledOnce());
  expect(asked).toMatchObject([
    { filter, first: 250, after: null },
    { filter, after: "1" },
    { filter, after: "2" },
  ]);
  const [name, csv] = saveCsv.mock.calls[0] as [string, string];
  expect(name).toBe("change-log.csv");
  const lines = csv.split("\r\n");
  expect(lines[0]).toMatch(/^Place in the log,Instant \(UTC\),By,Through,Verb,What,KPI,Unit,Team,/);
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe(
    "0,2026-10-02T09:05:00.000Z,Gita,web,recordEntries,Values,private donations,CHF,Fundraising,,2026-09,Value,5,7,,,abc123",
  );
  // No spreadsheet takes it for a formula.
  expect(lines[2]).toContain(",Note,,'=1+1,");
  expect(await screen.findByText("3 changes were saved.")).toBeTruthy();
});
