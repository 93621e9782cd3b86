import { teams } from "@cairn/drizzle/tables/teams";
import type { EntryTemplate, FileFormat } from "@cairn/schema/types/entry-files";
import { eq } from "drizzle-orm";
import { mustBeAllowed } from "../../platform/roles";
import { found, idOf } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { deskOf } from "../desk/desk";
import { templateCsv, templateWorkbook } from "./template/template-file";
import { templateRows } from "./template/template-rows";

export interface TemplateQuestion {
  teamId: string;
  /** The month just past without it. */
  month?: string | null;
  format: `${FileFormat}`;
}

const MEDIA_TYPES = {
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  CSV: "text/csv",
};
/** Periods before the month in which the last value is looked for. */
const lookedBack = 12;

/** A file with what a team is to enter for a month, to be filled in and given back. */
export async function entryTemplate(
  viewer: Viewer,
  { teamId, month, format }: TemplateQuestion,
): Promise<EntryTemplate> {
  const team = await viewer.reading.read(async (tx) =>
    found(
      "team",
      await tx
        .select()
        .from(teams)
        .where(eq(teams.id, idOf("team", teamId))),
    ),
  );
  mustBeAllowed(viewer, "recordEntries", team.id);
  const desk = await deskOf(viewer, { month, teamId: team.id, earlier: lookedBack });
  const rows = await templateRows(viewer, desk);
  const bytes =
    format === "CSV" ? templateCsv(rows, viewer.locale) : await templateWorkbook(rows, viewer.locale);
  return {
    fileName: `${slugOf(team.name)}-${desk.month}.${format.toLowerCase()}`,
    mediaType: MEDIA_TYPES[format],
    content: Buffer.from(bytes).toString("base64"),
    rowCount: rows.length,
  };
}

/** A name that every system takes for a file. */
function slugOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "team";
}
