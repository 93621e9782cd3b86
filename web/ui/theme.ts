import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

// Slate blue as the one accent: green, amber and red are left to mean a status and nothing else.
const fjord: MantineColorsTuple = [
  "#eef4f9",
  "#dde7f0",
  "#b9cee1",
  "#92b3d1",
  "#729dc4",
  "#5d8fbc",
  "#5188b9",
  "#4175a3",
  "#2c5a85",
  "#1f4769",
];

const stone: MantineColorsTuple = [
  "#f8f8f7",
  "#f1f1ef",
  "#e6e6e3",
  "#d9d9d5",
  "#c2c2bd",
  "#9c9c96",
  "#75756f",
  "#595954",
  "#3d3d39",
  "#242422",
];

const night: MantineColorsTuple = [
  "#d6d8db",
  "#b4b8be",
  "#9096a0",
  "#5f6670",
  "#3c424b",
  "#2f343c",
  "#262a31",
  "#1b1e23",
  "#15171b",
  "#0f1114",
];

const systemFonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

export const theme = createTheme({
  primaryColor: "fjord",
  primaryShade: 8,
  autoContrast: true,
  colors: { fjord, gray: stone, dark: night },
  fontFamily: systemFonts,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.3" },
      h2: { fontSize: "1.125rem", lineHeight: "1.4" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
      h4: { fontSize: "0.875rem", lineHeight: "1.45" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    Card: { defaultProps: { withBorder: true, radius: "md", padding: "md" } },
    Paper: { defaultProps: { radius: "md" } },
    Table: { defaultProps: { verticalSpacing: "xs", horizontalSpacing: "sm" } },
    // Its header is no second banner of the page.
    Modal: { defaultProps: { centered: true, radius: "md", attributes: { header: { role: "none" } } } },
    Drawer: { defaultProps: { attributes: { header: { role: "none" } } } },
    Tooltip: { defaultProps: { multiline: true, maw: 320, withArrow: true, openDelay: 200 } },
    Badge: { defaultProps: { radius: "sm", variant: "light", tt: "none" } },
  },
});

/** Darker quiet colours than Mantine's own: dimmed, placeholder and error text pass 4.5 : 1 on every surface. */
export const cssVariables: CSSVariablesResolver = (resolved) => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": resolved.colors.gray[7],
    "--mantine-color-placeholder": resolved.colors.gray[6],
    "--mantine-color-error": resolved.colors.red[9],
    "--mantine-color-text": resolved.colors.gray[9],
    "--cairn-surface": resolved.colors.gray[0],
    "--cairn-line": resolved.colors.gray[2],
    "--cairn-on-track": "#1f6e3a",
    "--cairn-at-risk": "#8a5200",
    "--cairn-off-track": "#b02323",
    "--cairn-on-track-soft": "#e6f3ea",
    "--cairn-at-risk-soft": "#fbf0dd",
    "--cairn-off-track-soft": "#fbe8e7",
    "--cairn-neutral-soft": resolved.colors.gray[1],
  },
  dark: {
    "--mantine-color-dimmed": resolved.colors.dark[1],
    "--mantine-color-placeholder": "#a3a9b1",
    "--mantine-color-error": resolved.colors.red[4],
    "--cairn-surface": resolved.colors.dark[8],
    "--cairn-line": resolved.colors.dark[5],
    "--cairn-on-track": "#74cf92",
    "--cairn-at-risk": "#e9b456",
    "--cairn-off-track": "#ff8f87",
    "--cairn-on-track-soft": "#1b3324",
    "--cairn-at-risk-soft": "#3a2d14",
    "--cairn-off-track-soft": "#43201f",
    "--cairn-neutral-soft": resolved.colors.dark[5],
  },
});
