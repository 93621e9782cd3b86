import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import { expect, test } from "vitest";
import { parts } from "../bin/mantine-styles.json";
import { cssVariables, theme } from "./theme";

/** As a file of styles: a rule for each selector, a variable on each line. */
function asStyles(css: string): string {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = "", variables = ""]) => {
    const lines = variables.split(/;\s*(?=--|$)/).filter((line) => line.trim() !== "");
    const named = selectors.trim().split(/,\s*/).join(",\n  ");
    return `  ${named} {\n${lines.map((line) => `    ${line.trim()};\n`).join("")}  }\n`;
  });
  return `@layer mantine {\n${rules.join("\n")}}\n`;
}

const web = path.resolve(import.meta.dirname, "..");
const packages = path.resolve(web, "../node_modules");

const read = (file: string) => readFileSync(file, "utf8");

/** What our screens are written of, which name a colour where they give it to a part. */
const screens = ["app", "charts", "features", "lib", "ui"]
  .flatMap((folder) =>
    readdirSync(path.join(web, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(css|tsx?)$/.test(file) && !/\.test\.|mantine-variables/.test(file))
      .map((file) => read(path.join(web, folder, file))),
  )
  .join("\n");

/** The styles of the parts they are made of. */
const styles = [...screens.matchAll(/"@(mantine\/\S+\.css)"/g)]
  .map(([, file = ""]) => file)
  .concat(parts.map((part) => `mantine/core/styles/${part}.layer.css`))
  .map((file) => read(path.join(packages, `@${file}`)))
  .join("\n");

type Variables = Record<string, string>;

/** A shade of a colour, or the way it fills, lights up or outlines a part: by far the most of all. */
const OF_A_COLOR =
  /^--mantine-(?:color-(\w+)|primary-color)-(\d|(?:filled|light|outline)[a-z-]*|text|contrast)$/;

/** Names of variables that are shown: named somewhere, of a colour that a part is given, or what these are made of. */
function shownOf(variables: Variables[]): Set<string> {
  const named = new Set((screens + styles).match(/--mantine-[\w-]+/g));
  const given = new Set([...screens.matchAll(/["'](\w+)["']/g)].map(([, word]) => word));
  const shades = new Set(
    [...screens.matchAll(/["'](\w+)\.(\d)["']/g)].map(([, color, shade]) => `${color}-${shade}`),
  );
  const isRoot = (name: string) => {
    const [isOfColor, color = "", way = ""] = OF_A_COLOR.exec(name) ?? [];
    if (!isOfColor || named.has(name)) return true;
    return /\d/.test(way) ? shades.has(`${color}-${way}`) : given.has(color);
  };
  const shown = new Set<string>();
  const show = (name: string): void => {
    if (shown.has(name)) return;
    shown.add(name);
    for (const each of variables) for (const part of each[name]?.match(/--[\w-]+/g) ?? []) show(part);
  };
  for (const name of variables.flatMap(Object.keys)) if (isRoot(name)) show(name);
  return shown;
}

/** What Mantine's provider would write into the body of every page, without the colours that no screen shows. */
function variablesOfTheme(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const { variables, light, dark } = deepMerge(defaultCssVariablesResolver(whole), cssVariables(whole));
  const shown = shownOf([variables, light, dark]);
  const only = (some: Variables) =>
    Object.fromEntries(Object.entries(some).filter(([name]) => shown.has(name)));
  return asStyles(
    convertCssVariables({
      variables: only(variables),
      light: { "--mantine-color-scheme": "light", ...only(light) },
      dark: { "--mantine-color-scheme": "dark", ...only(dark) },
    }),
  );
}

test("the variables of the theme stand as a file, for every page to bring them once", async () => {
  await expect(variablesOfTheme()).toMatchFileSnapshot("mantine-variables.css");
});
