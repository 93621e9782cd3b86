import { expect, test } from "vitest";
import { shelfOf } from "./shelf";

test("a shelf keeps what was made of one version", () => {
  shelfOf("one", "1").set("kpi", "1", { name: "Donors" });
  expect(shelfOf("one", "1").get("kpi", "1")).toEqual({ name: "Donors" });
  expect(shelfOf("two", "1").get("kpi", "1")).toBeUndefined();
  expect(shelfOf("one", "2").get("kpi", "1")).toBeUndefined();
});

test("what a request still makes of a version that is gone reaches nobody", () => {
  const before = shelfOf("one", "3");
  shelfOf("one", "4");
  before.set("kpi", "1", { name: "Donors" });
  expect(before.get("kpi", "1")).toBeUndefined();
  expect(shelfOf("one", "3").get("kpi", "1")).toBeUndefined();
});

test("what is kept is shared, so nobody may change it", () => {
  const kpi = { name: "Donors" };
  shelfOf("one", "5").set("kpi", "1", kpi);
  expect(() => {
    kpi.name = "Givers";
  }).toThrow(TypeError);
});

test("room is made by whole shelves, of those first that nobody asked for", () => {
  shelfOf("in use", "1").set("kpi", "1", {});
  const organizations = 260;
  for (let at = 0; at < organizations; at++) {
    const shelf = shelfOf(`organization ${at}`, "1");
    for (let n = 0; n < 1000; n++) shelf.set("kpi", `${n}`, {});
    expect(shelfOf("in use", "1").get("kpi", "1")).toEqual({});
  }
  expect(shelfOf("organization 0", "1").get("kpi", "1")).toBeUndefined();
  expect(shelfOf(`organization ${organizations - 1}`, "1").get("kpi", "1")).toEqual({});
});
