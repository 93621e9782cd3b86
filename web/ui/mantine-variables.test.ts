import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import { expect, test } from "vitest";
import { unusedColors } from "../bin/mantine-styles.json";
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

/** What Mantine's provider would write into the body of every page, without the colours that no screen shows. */
function variablesOfTheme(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const merged = deepMerge(defaultCssVariablesResolver(whole), cssVariables(whole));
  const shown = (variables: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(variables).filter(
        ([name]) => !unusedColors.some((color) => name.startsWith(`--mantine-color-${color}-`)),
      ),
    );
  return asStyles(
    convertCssVariables({
      variables: shown(merged.variables),
      light: { "--mantine-color-scheme": "light", ...shown(merged.light) },
      dark: { "--mantine-color-scheme": "dark", ...shown(merged.dark) },
    }),
  );
}

test("the variables of the theme stand as a file, for every page to bring them once", async () => {
  await expect(variablesOfTheme()).toMatchFileSnapshot("mantine-variables.css");
});
