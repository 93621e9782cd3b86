import { ExportLayout } from "@cairn/schema/types/imports";
import { exportEntries } from "../features/imports/export-entries";
import { kpiByName, teamByName } from "./named";
import { counted, type Outcome } from "./outcome";
import { type Session, withViewer } from "./session";
import { writeWhole } from "./write-whole";

export interface ExportOptions {
  layout: "long" | "short";
  team?: string;
  kpi?: string;
  from?: string;
  to?: string;
}

/** Writes the values to a file, or to stdout for `-`. */
export function exportCommand(session: Session, file: string, options: ExportOptions): Promise<Outcome> {
  return withViewer(session, async (viewer, organization) => {
    const filter = {
      teamId: options.team ? await teamByName(viewer, options.team) : null,
      kpiId: options.kpi ? await kpiByName(viewer, options.kpi) : null,
      from: options.from ?? null,
      to: options.to ?? null,
    };
    const layout = options.layout === "short" ? ExportLayout.SHORT : ExportLayout.LONG;
    const { content, rowCount, notes } = await exportEntries(viewer, { filter, layout });
    for (const note of notes) session.say(note);
    if (file === "-") {
      process.stdout.write(content);
      return { lines: [], data: {}, silent: true };
    }
    const name = session.fileAt(file);
    await writeWhole(name, content);
    const line = `${counted(rowCount, "row")} of ${organization.name} written to ${name}.`;
    return {
      lines: [line],
      data: { organization: organization.slug, file: name, rows: rowCount, notes },
    };
  });
}
