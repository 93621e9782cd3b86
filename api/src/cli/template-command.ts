import type { Locale } from "@cairn/schema/rules/locale";
import { entryTemplate } from "../features/imports/entry-template";
import { viewerAnsweredIn } from "../platform/viewer";
import { teamByName } from "./named";
import { counted, type Outcome } from "./outcome";
import { type Session, withViewer } from "./session";
import { writeWhole } from "./write-whole";

export interface TemplateOptions {
  team: string;
  month?: string;
  format: "xlsx" | "csv";
  output?: string;
  /** Of the headings; the organization's by default. */
  language?: Locale;
}

/** Writes a file with what a team is to enter for a month, or sends it to stdout for `-`. */
export function templateCommand(session: Session, options: TemplateOptions): Promise<Outcome> {
  return withViewer(session, async (viewer, organization) => {
    const teamId = await teamByName(viewer, options.team);
    const format = options.format === "csv" ? "CSV" : "XLSX";
    const { fileName, content, rowCount } = await entryTemplate(
      options.language ? viewerAnsweredIn(viewer, options.language) : viewer,
      {
        teamId,
        month: options.month,
        format,
      },
    );
    const bytes = Buffer.from(content, "base64");
    if (options.output === "-") {
      process.stdout.write(bytes);
      return { lines: [], data: {}, silent: true };
    }
    const name = session.fileAt(options.output ?? fileName);
    await writeWhole(name, bytes);
    const filled = `Fill it in and take it back with “import”, or drop it on the grid.`;
    const line =
      rowCount === 0
        ? `There is nothing to enter for “${options.team}” then; ${name} has only its headings.`
        : `${counted(rowCount, "row")} of “${options.team}” to fill in written to ${name}. ${filled}`;
    return { lines: [line], data: { organization: organization.slug, file: name, rows: rowCount } };
  });
}
