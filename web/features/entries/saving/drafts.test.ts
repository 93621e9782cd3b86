import { beforeEach, expect, test } from "vitest";
import { Drafts } from "./drafts";

beforeEach(() => localStorage.clear());

const draft = { texts: { value: "12" }, note: "", provisional: false, basedOn: 3 };

test("what was typed is there again for the same person and cell, and for nobody else", () => {
  new Drafts(localStorage, "gita").keep("a|2026-09", draft);
  expect(new Drafts(localStorage, "gita").of("a|2026-09")).toMatchObject(draft);
  expect(new Drafts(localStorage, "helga").of("a|2026-09")).toBeNull();
  expect(new Drafts(localStorage, "gita").of("b|2026-09")).toBeNull();
});

test("whose cells have drafts is told for one person, without what else the browser keeps", () => {
  const drafts = new Drafts(localStorage, "gita");
  drafts.keep("a|2026-09", draft);
  new Drafts(localStorage, "helga").keep("b|2026-09", draft);
  localStorage.setItem("theme", "dark");
  expect(drafts.keys).toEqual(["a|2026-09"]);
  expect(new Drafts(null, "gita").keys).toEqual([]);
});

test("what is saved is forgotten, and what is a month old isn't offered any more", () => {
  let now = 0;
  const drafts = new Drafts(localStorage, "gita", () => now);
  drafts.keep("a", draft);
  drafts.forget("a");
  expect(drafts.of("a")).toBeNull();
  drafts.keep("a", draft);
  now = 31 * 24 * 60 * 60 * 1000;
  expect(drafts.of("a")).toBeNull();
  expect(localStorage.length).toBe(0);
});

test("a storage that is full, forbidden or damaged keeps nobody from typing", () => {
  const full = new Proxy(localStorage, {
    get: () => () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  const drafts = new Drafts(full, "gita");
  expect(() => drafts.keep("a", draft)).not.toThrow();
  expect(drafts.of("a")).toBeNull();
  expect(new Drafts(null, "gita").of("a")).toBeNull();
  for (const damaged of ["", "{", "7", '{"texts":{"value":5}}']) {
    localStorage.setItem("cairn.typed.gita.a", damaged);
    expect(new Drafts(localStorage, "gita").of("a")).toBeNull();
  }
});
