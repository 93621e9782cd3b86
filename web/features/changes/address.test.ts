import { expect, test } from "vitest";
import { changesVariables, countFilters, readAddress } from "./address";

const id = "6265d52a-e2d1-823a-a3c9-ca6785980057";

test("the address is read; what cannot be meant is left out", () => {
  const address = readAddress({
    kind: "TARGET,ENTRY,NONSENSE",
    kpi: id,
    team: "1 or 1=1",
    since: "2026-02-30",
    until: "2026-03-29",
  });
  expect(address).toMatchObject({ kinds: ["ENTRY", "TARGET"], kpi: id, team: null, since: null });
  expect(countFilters(address)).toBe(3);
  expect(countFilters(readAddress({}))).toBe(0);
});

test("days are those of the organization, both included", () => {
  const { filter } = changesVariables(
    readAddress({ since: "2026-03-29", until: "2026-03-29" }),
    "Europe/Zurich",
  );
  expect(filter).toMatchObject({ since: "2026-03-28T23:00:00.000Z", until: "2026-03-29T22:00:00.000Z" });
});

test("a place is one; a day lasts to its end in the organization's time", () => {
  const placed = (params: Record<string, string>) =>
    changesVariables(readAddress(params), "Europe/Zurich").place;
  expect(placed({})).toBeNull();
  expect(placed({ before: "12" })).toEqual({ before: 12 });
  expect(placed({ after: "0" })).toEqual({ after: 0 });
  expect(placed({ seq: "7", before: "12", day: "2026-03-29" })).toEqual({ around: 7 });
  expect(placed({ day: "2026-03-29" })).toEqual({ until: "2026-03-29T22:00:00.000Z" });
  for (const seq of ["-1", "1.5", "x", "12345678901234567890"]) expect(placed({ seq })).toBeNull();
  expect(countFilters(readAddress({ seq: "7" }))).toBe(0);
});

test("a team stands with those below it", () => {
  const filterOf = (params: Record<string, string>) => changesVariables(readAddress(params), "UTC").filter;
  expect(filterOf({ team: id })).toMatchObject({ teamId: id, includeTeamsBelow: true });
  expect(filterOf({ door: "import,nonsense" })).toMatchObject({
    teamId: null,
    includeTeamsBelow: false,
    sources: ["import"],
  });
});
