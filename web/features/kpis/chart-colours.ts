import type { ChartColours } from "../../charts/progression-look";

/** The page's colours as a chart takes them; call it in the browser, with the scheme the page has now. */
export function readColours(scheme: "light" | "dark"): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const dark = scheme === "dark";
  return {
    background: read("--mantine-color-body"),
    text: read("--mantine-color-text"),
    quiet: read("--mantine-color-dimmed"),
    grid: read("--cairn-line"),
    value: read(dark ? "--mantine-color-fjord-3" : "--mantine-color-fjord-8"),
    target: read(dark ? "--mantine-color-dark-2" : "--mantine-color-gray-6"),
    normal: dark ? "rgb(255 255 255 / 6%)" : "rgb(0 0 0 / 5%)",
    zone: dark ? "rgb(255 255 255 / 5%)" : "rgb(44 90 133 / 7%)",
    onTrack: read("--cairn-on-track"),
    atRisk: read("--cairn-at-risk"),
    offTrack: read("--cairn-off-track"),
  };
}
