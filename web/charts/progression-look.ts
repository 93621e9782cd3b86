/** The colours of a chart, read from the page: they change with its scheme. */
export interface ChartColours {
  background: string;
  text: string;
  quiet: string;
  grid: string;
  value: string;
  target: string;
  zone: string;
  normal: string;
  onTrack: string;
  atRisk: string;
  offTrack: string;
}

export interface ProgressionLook {
  colours: ChartColours;
  /** Writes a value beside the axis. */
  writeValue: (value: number) => string;
  /** What is shown of a period under the pointer. */
  tooltip: (at: number) => HTMLElement | string;
  /** What stands beside a break. */
  breakLabel: string;
  /** False for people who asked for less motion. */
  animated: boolean;
}
