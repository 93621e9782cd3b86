import { readdirSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { locales } from "../lib/i18n/routing";
import { english } from "./en";
import { sameInBoth } from "./same-in-both";

type Tree = { [key: string]: string | Tree };

/** Every text with its place, "kpis.form.name.label". */
function textsOf(tree: Tree, above = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, below]) => {
    const place = above ? `${above}.${key}` : key;
    return typeof below === "string" ? [[place, below] as [string, string]] : textsOf(below, place);
  });
}

/** The names that a message is filled with, its tags, and the choices of a select: what both languages must share. */
function filledWith(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...filledWith(element.children)];
      case TYPE.select:
      case TYPE.plural: {
        const options = Object.entries(element.options);
        const choices =
          element.type === TYPE.select ? options.map(([name]) => `${element.value}=${name}`) : [];
        return [element.value, ...choices, ...options.flatMap(([, option]) => filledWith(option.value))];
      }
      default:
        return [element.value];
    }
  });
}

const namesIn = (text: string): string => [...new Set(filledWith(parse(text)))].sort().join(" ");

/** The words of a message: what it says beside what it is filled with. */
function wordsIn(elements: MessageFormatElement[]): string {
  const said = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value;
    if (element.type === TYPE.tag) return wordsIn(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return "";
    return Object.values(element.options)
      .map((option) => wordsIn(option.value))
      .join(" ");
  });
  return said.join("").replace(/\P{L}/gu, "");
}

async function translationOf(locale: string): Promise<Tree> {
  const files = readdirSync(path.join(import.meta.dirname, locale));
  const read = files.map(async (file) => {
    const module: { default: Tree } = await import(`./${locale}/${path.basename(file, ".json")}.json`);
    return [path.basename(file, ".json"), module.default] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const source = new Map(textsOf(english));

describe.each(locales.filter((locale) => locale !== "en"))("the texts in %s", (locale) => {
  let translated: Map<string, string>;

  beforeAll(async () => {
    translated = new Map(textsOf(await translationOf(locale)));
  });

  const inBoth = () => [...source].filter(([key]) => translated.has(key));
  const said = (key: string) => translated.get(key) ?? "";

  test("are complete", () => {
    expect([...source.keys()].filter((key) => !translated.has(key))).toEqual([]);
  });

  test("are none that English has not", () => {
    expect([...translated.keys()].filter((key) => !source.has(key))).toEqual([]);
  });

  test("are messages that can be read", () => {
    const unreadable = [...translated].filter(([, text]) => {
      try {
        return parse(text).length === 0;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });

  test("are filled with the same things as in English", () => {
    const differing = inBoth().filter(([key, text]) => namesIn(text) !== namesIn(said(key)));
    expect(differing.map(([key]) => `${key}: ${said(key)}`)).toEqual([]);
  });

  test("are translated", () => {
    const same = inBoth().filter(([key, text]) => said(key) === text && wordsIn(parse(text)) !== "");
    const untranslated = same.filter(([, text]) => !sameInBoth[locale].includes(text));
    expect(untranslated.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  test("are set as print in this language is", () => {
    const wrong = [...translated].filter(([, text]) => misprint(text, locale));
    expect(wrong).toEqual([]);
  });
});

/** What a Swiss proofreader would mark: ß, straight or English quotes, and in French a space that may break or is not there. */
function misprint(text: string, locale: string): boolean {
  if (/[ß"“”„]|\p{L}'\p{L}/u.test(text)) return true;
  return locale === "fr-CH" && /[ \u00a0][;:!?»]|[\p{L})}][;!?](?!\})|«[^\u202f]|[^\u202f]»/u.test(text);
}

test("English is written in messages that can be read", () => {
  expect([...source.values()].map((text) => parse(text))).toHaveLength(source.size);
});
