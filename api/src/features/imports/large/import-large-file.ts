import path from "node:path";
import type { ImportEntriesInput, ImportPayload, ImportThing } from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { ChangeIntent } from "../../../platform/change";
import { checkText } from "../../../platform/refusing";
import { mustBeAllowed } from "../../../platform/roles";
import type { Viewer } from "../../../platform/viewer";
import { unreadable } from "../decode-text";
import { withNotes } from "../details";
import { differs, thingsUsed } from "../finish-plan";
import { reasonOf } from "../import-entries";
import { formOf, refusedFile, refusedRows } from "../import-payload";
import type { PlanSetting } from "../plan";
import { planKpis } from "../plan-kpis";
import { settingOf } from "../plan-setting";
import { planTeams } from "../plan-teams";
import { longestReason, type RefusedFile, UNKNOWN, understandColumns } from "../read-file";
import { readKpiNames, readRegister } from "../register";
import { IMPORT_LIMITS, tooManyRows } from "../table";
import { type Ground, RowCheck } from "./check-rows";
import { type LegibleFile, makeLegible, rowsOf, surveyThings } from "./survey";
import { type Course, readHead, Unreadable } from "./table-file";
import { mustBeUnchanged, type TextFile } from "./text-file";
import { planTargetGroup, writeBatch, writeTargetGroup, writeThings } from "./write-rows";

export type LargeImportStep = "looking" | "gathering" | "checking" | "writing";

export interface LargeImport extends Pick<ImportEntriesInput, "mapping" | "reason" | "acceptPartial"> {
  dryRun: boolean;
  /** Ends the import: at once before anything is written, then after the batch that is being written. */
  signal: AbortSignal;
  /** How far a step is: in bytes while looking and gathering, then in rows. Between two batches it is waited for. */
  onProgress?: (step: LargeImportStep, done: number, of: number) => void | Promise<void>;
  /** Rows of a batch. */
  batch?: number;
}

/** How a large import ended. */
export interface LargeImported {
  payload: ImportPayload;
  /** Values that were written, and those that were to be. */
  written: number;
  toWrite: number;
  /** Why it ended before its end; nothing of what it had written is taken back. */
  ended: "stopped" | { trouble: unknown } | null;
}

/** Half as much memory for rows at work as ten thousand, and no slower. */
const usualBatch = 5_000;

/**
 * Imports a CSV file of any length, in memory that does not grow with it. The whole file is checked before anything is
 * written, as a shorter one is; then teams, KPIs and assignments are written, then targets, then values, each batch a
 * transaction of its own. An import that is cut off leaves whole batches behind, and the next one takes the rest.
 */
export async function importLargeFile(
  viewer: Viewer,
  source: TextFile,
  input: LargeImport,
): Promise<LargeImported> {
  mustBeAllowed(viewer, "importEntries");
  try {
    const file = await readLegibly(viewer, source, input);
    if ("refusals" in file) return nothing(refusedFile(file));
    return await new LargeRun(viewer, file, input).run();
  } catch (error) {
    if (error instanceof Unreadable) return nothing(refusedFile({ ...UNKNOWN, refusals: [error.refusal] }));
    throw error;
  }
}

const nothing = (payload: ImportPayload): LargeImported => ({ payload, written: 0, toWrite: 0, ended: null });

async function readLegibly(
  viewer: Viewer,
  source: TextFile,
  input: LargeImport,
): Promise<LegibleFile | RefusedFile> {
  const wrong = checkText(input.reason, ["reason"], { longest: longestReason });
  if (wrong.length > 0) return { ...UNKNOWN, refusals: wrong };
  const table = await readHead(source, input.signal);
  if ("code" in table) return { ...UNKNOWN, refusals: [table] };
  const file = understandColumns(table.head, input.mapping);
  if ("refusals" in file) return file;
  // Nobody fills in so much, and its rows find their way by ids that are looked up together.
  if (file.isTemplate) return { ...file, refusals: [unreadable(tooManyRows(IMPORT_LIMITS))] };
  return makeLegible(table, file, viewer.locale, courseOf(source, input, "looking"));
}

const courseOf = (
  { size }: Pick<TextFile, "size">,
  { batch = usualBatch, signal, onProgress }: LargeImport,
  step: LargeImportStep,
): Course => ({ most: batch, signal, onBytes: (bytes) => void onProgress?.(step, bytes, size) });

/** One import of one file. */
class LargeRun {
  private readonly setting: PlanSetting;
  private readonly intent: ChangeIntent;
  private written = 0;
  private seq: number | null = null;

  constructor(
    private readonly viewer: Viewer,
    private readonly file: LegibleFile,
    private readonly input: LargeImport,
  ) {
    this.setting = settingOf(viewer, file);
    const reason = reasonOf({ fileName: path.basename(file.source.path), reason: input.reason });
    this.intent = { action: "importEntries", reason, source: "import" };
  }

  async run(): Promise<LargeImported> {
    const { input, file } = this;
    const ground = await this.survey();
    const check = await this.check(ground);
    const { told, writes } = thingsUsed({ ...ground, assignments: check.assignments() }, check.used);
    const barred = check.refused.size > 0 && !input.acceptPartial;
    if (input.dryRun || barred) {
      const things = [...told, ...(await this.tellTargets(check, ground))];
      const refusals = barred && !input.dryRun ? [refusedRows(check.refused.size, file.rowCount)] : [];
      return this.end(check, things, refusals, null);
    }
    await mustBeUnchanged(file.source);
    const things: ImportThing[] = [...told];
    try {
      this.reach(await writeThings(this.viewer, this.intent, writes, ground));
      for (const said of check.targets.groups(this.batch, check.refused)) {
        if (input.signal.aborted) return this.end(check, things, [], "stopped");
        const group = await writeTargetGroup(this.viewer, this.intent, said, ground, this.setting);
        this.reach(group.seq);
        things.push(...group.things);
      }
      return await this.writeValues(check, ground, things);
    } catch (trouble) {
      return this.end(check, things, [], { trouble });
    }
  }

  /** What the file is about, beside what the register holds of it. */
  private survey(): Promise<Ground> {
    const { viewer, file, setting } = this;
    return viewer.reading.read(async (tx) => {
      const all = await readKpiNames(tx);
      const survey = await surveyThings(file, all, setting, this.course("gathering"));
      const names = [...survey.kpis].map(([, { name: kpi }]) => ({ kpi }));
      const register = await readRegister(tx, names, { targets: false });
      const teams = planTeams(survey.teams, register, setting);
      const kpis = planKpis(survey.kpis, register, setting);
      const withParts = new Set([...survey.withParts].flatMap((name) => kpis.get(name)?.row.id ?? []));
      return { teams, kpis, mentions: survey.kpis, withParts, register };
    });
  }

  private async check(ground: Ground): Promise<RowCheck> {
    const { viewer, file, input, setting } = this;
    const check = new RowCheck(ground, setting, file.rowCount);
    let done = 0;
    for await (const rows of rowsOf(file, { most: this.batch, signal: input.signal })) {
      await viewer.reading.read((tx) => check.check(tx, rows));
      done += rows.length;
      await input.onProgress?.("checking", done, file.rowCount);
    }
    check.end();
    return check;
  }

  private async tellTargets(check: RowCheck, ground: Ground): Promise<ImportThing[]> {
    const things: ImportThing[] = [];
    for (const said of check.targets.groups(this.batch, check.refused)) {
      const planned = await this.viewer.reading.read((tx) => planTargetGroup(tx, said, ground, this.setting));
      things.push(...planned.things.filter(differs));
    }
    return things;
  }

  private async writeValues(check: RowCheck, ground: Ground, things: ImportThing[]): Promise<LargeImported> {
    const { viewer, file, input, intent } = this;
    const toWrite = check.created.size + check.changed.size;
    // What was to be redefined has been.
    const course = { setting: { ...this.setting, redefine: false }, acceptPartial: input.acceptPartial };
    let done = 0;
    for await (const rows of rowsOf(file, { most: this.batch }, (line) => check.isToWrite(line))) {
      if (input.signal.aborted) return this.end(check, things, [], "stopped");
      const { seq, written, refused } = await writeBatch(viewer, intent, rows, ground, course);
      this.reach(seq);
      this.written += written;
      for (const row of refused) check.refuseLate(row);
      if (refused.length > 0 && !input.acceptPartial)
        return this.end(check, things, [refusedRows(refused.length, rows.length)], null);
      done += rows.length;
      await input.onProgress?.("writing", done, toWrite);
    }
    return this.end(check, things, [], null);
  }

  private end(
    check: RowCheck,
    things: ImportThing[],
    refusals: Refusal[],
    ended: LargeImported["ended"],
  ): LargeImported {
    const { file, input, seq, written } = this;
    const payload: ImportPayload = {
      ...formOf(file),
      committed: !input.dryRun && refusals.length === 0 && ended === null,
      things,
      counts: check.counts(),
      rows: check.rows(),
      ...withNotes([...file.notes, ...check.notes.list()]),
      refusals,
      seq,
    };
    return { payload, written, toWrite: check.created.size + check.changed.size, ended };
  }

  private reach(seq: number | null): void {
    this.seq = seq ?? this.seq;
  }

  private get batch(): number {
    return this.input.batch ?? usualBatch;
  }

  private course(step: LargeImportStep): Course {
    return courseOf(this.file.source, this.input, step);
  }
}
