import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { beforeEach, vi } from "vitest";
import { EntriesPage } from "../features/entries/screen/entries-page";
import { anEntry, aRow, sent as sentDesk } from "../features/entries/test/desk-data";
import type { Viewer } from "../features/shell/viewer";
import { renderScreen } from "./render";
import { server } from "./server";

/** Nothing is kept in the browser, and it is the fifth of October 2026. */
export function onTheFifthOfOctober(): void {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ now: new Date("2026-10-05T08:00:00Z"), toFake: ["Date"] });
  });
}

type Rows = ReturnType<typeof aRow>[];
interface Cell {
  assignmentId: string;
  period: string;
  value?: string;
  numerator?: string;
  denominator?: string;
  note?: string;
  basedOn: number;
}
interface Input {
  entries: Cell[];
  reason: string | null;
  idempotencyKey: string;
}
interface Withdrawal {
  entries: { assignmentId: string; period: string; basedOn: number }[];
  reason: string;
}

export const usual = [
  aRow({ id: "a", kpi: { name: "private donations", rangeMinimum: "0" } }),
  aRow({ id: "b", kpi: { name: "net promoter score", unit: "", rangeMinimum: "-100", rangeMaximum: "100" } }),
  aRow({ id: "c", kpi: { name: "sessions", unit: "" }, team: "Online" }),
];

/** The desk with these rows, and what it sends; answers every cell as saved. */
export async function openDesk(
  rows: Rows = usual,
  { month = "2026-09", closings = [] as object[], onPhone = false, viewer = {} as Partial<Viewer> } = {},
) {
  const sent: Input[] = [];
  const withdrawn: Withdrawal[] = [];
  /** Where the change log stands. */
  let seq = 1;
  server.use(
    graphql.query("Desk", () =>
      HttpResponse.json({
        data: {
          viewer: { __typename: "Viewer", seq },
          desk: sentDesk(month, rows),
          teams: [],
          closings,
        },
      }),
    ),
    graphql.query("UsualValues", () => HttpResponse.json({ data: { assignment: null } })),
    graphql.query("OpenRequests", () =>
      HttpResponse.json({ data: { reopenRequests: { __typename: "ReopenRequestConnection", nodes: [] } } }),
    ),
    graphql.query("UsualOfTeam", () => HttpResponse.json({ data: { desk: { rows: [] } } })),
    graphql.query("UsualOfDesk", () => HttpResponse.json({ data: { desk: { rows: [] } } })),
    graphql.mutation("WithdrawCells", ({ variables }) => {
      const input = variables.input as Withdrawal;
      withdrawn.push(input);
      seq += input.entries.length;
      const written = input.entries.map(({ assignmentId, period, basedOn }) => ({
        ...anEntry({
          id: `entry-${assignmentId}-${period}`,
          period,
          state: "WITHDRAWN",
          value: null,
          revision: basedOn + 1,
        }),
        assignment: { __typename: "Assignment", id: assignmentId },
      }));
      return HttpResponse.json({
        data: { withdrawEntries: { seq, entries: written, conflicts: [], refusals: [] } },
      });
    }),
    graphql.mutation("RecordCells", ({ variables }) => {
      sent.push(variables.input as Input);
      const written = saved(variables.input as Input);
      seq += written.entries.length;
      return HttpResponse.json({ data: { recordEntries: { seq, ...written } } });
    }),
  );
  await renderScreen(<EntriesPage month={month} team={undefined} />, {
    viewer: {
      viewerCanRecordEntries: true,
      person: { id: "gita", name: "Gita", email: "", status: "ACTIVE" },
      ...viewer,
    },
  });
  await screen.findByRole("heading", { name: "Enter figures" });
  const hasBegun = month <= "2026-10";
  if (rows.length > 0 && hasBegun) await screen.findByRole(onPhone ? "region" : "grid");
  return { user: userEvent.setup(), sent, withdrawn };
}

function saved({ entries }: Input) {
  return {
    __typename: "EntriesPayload",
    entries: entries.map((cell) => ({
      ...anEntry({
        id: `entry-${cell.assignmentId}-${cell.period}`,
        period: cell.period,
        value: cell.value ?? "30",
        numerator: cell.numerator ?? null,
        denominator: cell.denominator ?? null,
        revision: cell.basedOn + 1,
      }),
      assignment: { __typename: "Assignment", id: cell.assignmentId },
    })),
    conflicts: [],
    refusals: [],
  };
}

/** The cell of a KPI in a period, found as one finds it by eye: by the head of its row and of its column. */
export function cell(kpi: string, period = "Sep 2026"): HTMLElement {
  const row = screen.getByRole("row", { name: kpi });
  const place = screen.getByRole("columnheader", { name: period }).getAttribute("aria-colindex");
  const found = within(row).getAllByRole("gridcell");
  return found.find((each) => each.getAttribute("aria-colindex") === place) as HTMLElement;
}
export const field = (name: RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
export const focused = () => document.activeElement;
export const announced = () => document.querySelector("[data-announcer]")?.textContent;
export const cellsSent = (sent: Input[]) => sent.flatMap((input) => input.entries);
