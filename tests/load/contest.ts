import path from "node:path";
import { checkAgreement } from "./agreement";
import { startApi } from "./api";
import { type Contender, type Surroundings, startFloor } from "./contenders";
import { type Course, type Measured, measure } from "./measure";
import type { Options } from "./options";
import type { BenchOrganization } from "./organization";
import type { Place, Progress } from "./place";
import type { Work } from "./work";
import { boardAgainWork, boardUnchangedWork, boardWork } from "./works/board";
import { cellsWork } from "./works/cells";
import { entryWork } from "./works/entry";
import { importWork } from "./works/import";
import { kpiPageWork } from "./works/kpi-page";
import { mixedWork } from "./works/mixed";

export const worksOf = (organization: BenchOrganization, { rows }: Options): Work[] =>
  [
    boardWork,
    kpiPageWork,
    entryWork,
    cellsWork,
    importWork(rows),
    boardAgainWork,
    boardUnchangedWork,
    mixedWork,
  ].map((work) => work(organization));

export const wants = ({ only }: Options, name: string): boolean => only?.includes(name) ?? true;

export async function measureWorks(
  works: Work[],
  contenders: Contender[],
  course: Omit<Course, "say">,
  progress: Progress,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const work of works)
    measured.push(
      await progress.step(
        work.slug,
        async (say) => {
          const taking = contenders.filter((contender) => contender.works?.includes(work.slug) ?? true);
          await checkAgreement(work, taking);
          return measure(work, taking, { ...course, say });
        },
        ({ scores }) =>
          scores.map(({ contender, ratio }) => `${contender} ${ratio.median.toFixed(2)}`).join(", "),
      ),
    );
  return measured;
}

export const leaveWithParentOf = ({ api }: Pick<Place, "api">): string =>
  path.join(path.dirname(api), "leave-with-parent.js");

/** Starts them one after the other into `started`, so that those that run are stopped when the next one fails. */
export async function startContenders(
  started: Contender[],
  { beside, profile, grow: growing }: Options,
  { api, floor }: Place,
  around: Omit<Surroundings, "leaveWithParent">,
): Promise<void> {
  const surroundings = { ...around, leaveWithParent: leaveWithParentOf({ api }) };
  started.push(await startFloor(floor, surroundings));
  const start = async (name: string, bundle: string, processes = 1) =>
    started.push(
      await startApi({ name, bundle, processes, profile: name === "API" ? profile : null }, surroundings),
    );
  if (beside) await start("other", beside);
  await start("API", api);
  if (!growing) await start("API twice", api, 2);
}
