import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderScreen } from "../../test/render";
import { ChangeLine } from "./change-line";
import { aboutDonations, aChange } from "./test/change-data";

const told = async (change: ReturnType<typeof aChange>) => {
  const { unmount } = await renderScreen(<ChangeLine change={change} />);
  const text = screen
    .getByRole("listitem")
    .querySelector("p")
    ?.textContent?.replace(/\u00a0/g, " ");
  unmount();
  return text;
};
const entry = (before: object | null, after: object, more = {}) =>
  told(aChange("ENTRY", before as never, after as never, { ...aboutDonations, ...more }));
const place = "private donations · Fundraising · September 2026";

test("what happens to a value is told with its figures in the KPI's unit", async () => {
  const reported = (value: number, more = {}) => ({ state: "REPORTED", value, note: "", ...more });
  expect(await entry(null, reported(1101047))).toBe(`Gita entered ${place}: 1,101,047 CHF`);
  expect(await entry(reported(1101047), reported(1110047))).toBe(
    `Gita changed ${place} from 1,101,047 CHF to 1,110,047 CHF`,
  );
  expect(await entry(reported(5), { state: "WITHDRAWN", value: null, note: "" })).toBe(
    `Gita took back ${place}, which was 5 CHF`,
  );
  expect(await entry(null, { state: "NOT_APPLICABLE", value: null, note: "none" })).toBe(
    `Gita declared ${place} not applicable`,
  );
  expect(await entry(null, { state: "PROVISIONAL", value: 5, note: "" })).toBe(
    `Gita entered ${place}: 5 CHF, provisional`,
  );
  expect(await entry({ state: "PROVISIONAL", value: 5, note: "" }, reported(5))).toBe(
    `Gita confirmed ${place}: 5 CHF is no longer provisional`,
  );
  expect(await entry(reported(5), reported(5, { note: "late" }))).toBe(`Gita changed the note on ${place}`);
  expect(await entry({ state: "WITHDRAWN", value: null, note: "" }, reported(7))).toBe(
    `Gita entered ${place}: 7 CHF`,
  );
  // A figure kept with more decimals than the KPI shows is never rounded in the log.
  expect(await entry(null, reported(5.125))).toBe(`Gita entered ${place}: 5.125 CHF`);
  expect(await entry(null, reported(0), { actor: null })).toBe(`Cairn entered ${place}: 0 CHF`);
});

test("an answer is told in words, a rating with its scale", async () => {
  const kpi = (valueKind: "YES_NO" | "RATING") => ({
    id: "kpi-1",
    name: "x",
    unit: "",
    decimals: 0,
    valueKind,
  });
  const [before, after] = [{ value: 0 }, { value: 1 }];
  const yes = aChange("ENTRY", before, after, { ...aboutDonations, kpi: kpi("YES_NO") });
  expect(await told(yes)).toMatch(/No.*Yes/);
  const rated = aChange("ENTRY", { value: 3 }, { value: 4 }, { ...aboutDonations, kpi: kpi("RATING") });
  expect(await told(rated)).toMatch(/3\s\/\s5.*4\s\/\s5/);
});

test("targets, a band among them", async () => {
  const target = (before: object | null, after: object | null) =>
    told(aChange("TARGET", before as never, after as never, { ...aboutDonations, period: "2026-01" }));
  const about = "private donations · Fundraising from January 2026 on";
  expect(await target(null, { target: 100 })).toBe(`Gita set the target of ${about}: 100 CHF`);
  expect(await target({ target: 100 }, { target: 120 })).toBe(
    `Gita changed the target of ${about}: 100 CHF became 120 CHF`,
  );
  expect(await target(null, { target: null })).toBe(
    "Gita ended the target of private donations · Fundraising: from January 2026 on there is none",
  );
  expect(await target({ target: null }, null)).toMatch(/^Gita took back that the target of .* ends from/);
  expect(await target({ minimum: 50, stretch: 80 }, null)).toBe(
    `Gita removed the target of ${about}, which was 50–80 CHF`,
  );
});

test("people, roles and teams by their names", async () => {
  const person = { id: "max", name: "Max" };
  const team = { id: "team-1", name: "Fundraising" };
  expect(await told(aChange("GRANT", null, { role: "ECONOMIST" }, { person, team }))).toBe(
    "Gita gave Max the role Economist (Fundraising)",
  );
  expect(await told(aChange("GRANT", { role: "ANALYST" }, null, { person }))).toBe(
    "Gita took the role Analyst from Max",
  );
  expect(await told(aChange("PERSON", { status: "WAITING" }, { status: "ACTIVE" }, { person }))).toBe(
    "Gita approved Max",
  );
  expect(await told(aChange("TEAM", { name: "HR" }, { name: "People" }))).toBe(
    "Gita renamed the team HR to People",
  );
  expect(await told(aChange("CLOSING", null, { period: "2026-09" }, { period: "2026-09" }))).toBe(
    "Gita closed September 2026",
  );
});

test("an access token has no name in the log: what it may do and until when", async () => {
  const created = { scope: "WRITE", expires_at: "2027-01-31T12:00:00+00:00", revoked_at: null };
  const until = "read and write, until Jan 31, 2027, 13:00";
  expect(await told(aChange("ACCESS_TOKEN", null, created))).toBe(`Gita created an access token: ${until}`);
  const revoked = { ...created, revoked_at: "2026-10-02T09:05:00+00:00" };
  expect(await told(aChange("ACCESS_TOKEN", created, revoked))).toBe(
    `Gita revoked an access token: ${until}`,
  );
});

test("a revised definition shows field by field from what to what, in words", async () => {
  const before = { name: "x", unit: "CHF", direction: "HIGHER_IS_BETTER", version: 1, range_maximum: null };
  const after = { name: "x", unit: "%", direction: "LOWER_IS_BETTER", version: 2, range_maximum: 100 };
  const kpi = { id: "kpi-1", name: "x", unit: "%", decimals: 0, valueKind: "NUMBER" as const };
  await renderScreen(<ChangeLine change={aChange("KPI", before, after, { kpi, reason: "It was wrong." })} />);
  expect(screen.getByText("Gita").parentElement?.textContent).toBe(
    "Gita changed what x means: a new version",
  );
  const fields = [...document.querySelectorAll("dl > div")].map((each) => each.textContent);
  expect(fields).toEqual([
    "UnitCHF%",
    "Directionhigher is betterlower is better",
    "Version12",
    expect.stringMatching(/^Largest value100\s%$/),
  ]);
  expect(screen.getByText("Reason: It was wrong.")).toBeTruthy();
});

test("unfolded, it shows its place, its hash and the whole rows", async () => {
  const change = aChange("ENTRY", { value: 5 }, { value: 7 }, { ...aboutDonations, seq: 1234 });
  await renderScreen(<ChangeLine change={change} />);
  const toggle = screen.getByRole("button", { name: "Details of change 1234" });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(toggle);
  expect(screen.getByText("1,234")).toBeTruthy();
  expect(screen.getByText("abc123")).toBeTruthy();
  expect(screen.getByLabelText("The row before").textContent).toBe('{\n  "value": 5\n}');
});

test("KPI and team lead on", async () => {
  await renderScreen(<ChangeLine change={aChange("ENTRY", null, { value: 5 }, aboutDonations)} />);
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    "/en/changes?seq=1",
    "/en/kpis/kpi-1?assignment=assignment-1",
    "/en/changes?team=team-1",
  ]);
});

test("what was sent back, asked and answered is told in the words given, and said once", async () => {
  const asked = { status: "OPEN", reason: "two late calls", answer: "" };
  const about = { period: "2026-09", reason: "two late calls" };
  const { unmount } = await renderScreen(
    <ChangeLine change={aChange("REOPEN_REQUEST", null, asked, about)} />,
  );
  expect(screen.getAllByText(/two late calls/)).toHaveLength(1);
  unmount();
  const declined = { ...asked, status: "DECLINED", answer: "audited" };
  expect(await told(aChange("REOPEN_REQUEST", asked, declined, { period: "2026-09" }))).toBe(
    "Gita declined to reopen September 2026: “audited”",
  );
  const granted = { ...asked, status: "GRANTED" };
  expect(await told(aChange("REOPEN_REQUEST", asked, granted, { period: "2026-09" }))).toBe(
    "Gita granted the request to reopen September 2026",
  );
  const value = { state: "REPORTED", value: 5, note: "", returned_at: null, return_reason: null };
  const returned = { ...value, returned_at: "2026-10-02T09:05:00Z", return_reason: "Twice July?" };
  expect(await entry(value, returned)).toBe(`Gita returned ${place}: “Twice July?”`);
});
