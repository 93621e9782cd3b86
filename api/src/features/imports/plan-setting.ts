import { randomUUID } from "node:crypto";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import type { PlanSetting } from "./plan";
import type { UnderstoodFile } from "./read-file";

/** What a plan needs to know of who imports, and when. */
export const settingOf = (viewer: Viewer, { table, mapping }: UnderstoodFile): PlanSetting => ({
  organization: viewer.organization,
  today: viewer.today,
  calendar: fiscalCalendar(viewer.organization),
  now: viewer.now,
  ownerId: viewer.person?.id ?? null,
  newId: randomUUID,
  table,
  redefine: mapping.definitions === "update",
  rounds: mapping.rounding === "round",
});
