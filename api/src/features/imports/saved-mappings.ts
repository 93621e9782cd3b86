import { importMappings } from "@cairn/drizzle/tables/imports";
import type {
  ImportMapping,
  ImportMappingPayload,
  SaveImportMappingInput,
} from "@cairn/schema/types/import-mappings";
import { eq, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { found, idOf, written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { readMapping } from "./mapping";

/** The mappings that were saved, by name. */
export async function listImportMappings(viewer: Viewer): Promise<ImportMapping[]> {
  mustBeAllowed(viewer, "importEntries");
  return viewer.reading.read((tx) =>
    tx.select().from(importMappings).orderBy(sql`lower(${importMappings.name})`),
  );
}

/** Keeps a mapping under a name, so that next month's file is read like this month's. */
export async function saveImportMapping(
  viewer: Viewer,
  input: SaveImportMappingInput,
): Promise<ImportMappingPayload> {
  mustBeAllowed(viewer, "importEntries");
  return orRefused<ImportMappingPayload>({ importMapping: null }, async () => {
    const { result, seq } = await change(viewer, { action: "saveImportMapping" }, async (tx) => {
      const name = input.name.trim();
      const read = readMapping(input.mapping);
      refuseAny([
        ...checkText(name, ["name"], { longest: 120, required: true }),
        ...(Array.isArray(read) ? read : []),
      ]);
      const [held] = await tx
        .select()
        .from(importMappings)
        .where(sql`lower(${importMappings.name}) = lower(${name})`);
      const saved = { name, mapping: input.mapping };
      return written(
        held
          ? await tx.update(importMappings).set(saved).where(eq(importMappings.id, held.id)).returning()
          : await tx
              .insert(importMappings)
              .values({ ...saved, organizationId: viewer.organization.id })
              .returning(),
      );
    });
    return { importMapping: result, seq };
  });
}

/** Removes a saved mapping. What was imported with it stays. */
export async function removeImportMapping(viewer: Viewer, id: string): Promise<ImportMappingPayload> {
  mustBeAllowed(viewer, "importEntries");
  return orRefused<ImportMappingPayload>({ importMapping: null }, async () => {
    const { seq } = await change(viewer, { action: "removeImportMapping" }, async (tx) => {
      const where = eq(importMappings.id, idOf("mapping", id));
      found("mapping", await tx.select({ id: importMappings.id }).from(importMappings).where(where));
      await tx.delete(importMappings).where(where);
    });
    return { importMapping: null, seq };
  });
}
