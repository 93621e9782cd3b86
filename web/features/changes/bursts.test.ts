import { expect, test } from "vitest";
import { burstAtEnd, countKinds, foldBursts } from "./bursts";
import { aChange } from "./test/change-data";

const line = (seq: number, requestId: string | null, entity: "ENTRY" | "KPI" = "ENTRY") =>
  aChange(entity, null, { value: seq }, { seq, id: `o:${seq}`, requestId });
const lines = (from: number, count: number, requestId: string | null) =>
  Array.from({ length: count }, (_, place) => line(from - place, requestId));

test("many changes of one request stand as one, few and those of none for themselves", () => {
  const changes = [
    ...lines(30, 4, "typed"),
    ...lines(26, 7, "import"),
    line(19, "import", "KPI"),
    ...lines(18, 6, null),
  ];
  const folded = foldBursts(changes);
  expect(folded.map((each) => ("changes" in each ? each.changes.length : each.seq))).toEqual([
    30, 29, 28, 27, 8, 18, 17, 16, 15, 14, 13,
  ]);
  const burst = folded[4];
  expect(burst && "changes" in burst && countKinds(burst)).toEqual([
    { entity: "ENTRY", count: 7 },
    { entity: "KPI", count: 1 },
  ]);
});

test("a list that is cut in the middle of a request is known", () => {
  expect(burstAtEnd(lines(30, 50, "import"))?.changes).toHaveLength(50);
  expect(burstAtEnd([...lines(30, 50, "import"), line(1, "typed")])).toBeNull();
  expect(burstAtEnd([])).toBeNull();
});
