import {
  SetTargetsDocument,
  type SpreadTargetQuery,
  type TargetInput,
  type TargetKpiFragment,
  type TargetLineFragment,
} from "@cairn/schema/generated/web/targets/graphql";
import { formatPeriod } from "@cairn/schema/rules/period";
import type { TargetScope } from "@cairn/schema/rules/target";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { notifyDone } from "../../ui/notify";
import { usePeriodReader } from "../../ui/period-field";
import type { Refusal } from "../../ui/refusals";
import { useViewer } from "../shell/viewer-context";
import { type Doing, doingOf } from "./doing-of";
import { suggestedEnd, suggestedStart } from "./suggested-start";
import {
  changesOf,
  type Draft,
  draftOf,
  emptyDraft,
  readDrafts,
  spreadDrafts,
  undoOf,
} from "./target-drafts";

/** The target of one period of a year that was spread. */
export type SpreadTarget = SpreadTargetQuery["spreadTarget"]["targets"][number];

/** What was saved last, and the write that takes it back. */
interface Saved {
  back: TargetInput[];
  what: Doing;
}

interface Editing {
  kpi: TargetKpiFragment;
  scope: TargetScope;
  /** The stored targets of the scope, by time. */
  stored: readonly TargetLineFragment[];
}

/** The rows of one scope while they are edited, their saving, and taking that back. */
export function useTargetEditor({ kpi, scope, stored }: Editing) {
  const t = useTranslations("targets.editor");
  const locale = useLocale();
  const format = useFormat();
  const { organization } = useViewer();
  const readPeriod = usePeriodReader(kpi.periodicity);
  const reader = useMemo(() => ({ ...kpi, locale, readPeriod }), [kpi, locale, readPeriod]);
  const draftsOf = (targets: readonly TargetLineFragment[]) =>
    targets.map((target) => draftOf(target, reader, (text) => format.period(text)));
  const [drafts, setDrafts] = useState<Draft[]>(() => draftsOf(stored));
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [undo, setUndo] = useState<Saved | null>(null);
  const [tried, setTried] = useState(false);
  const made = useRef(0);
  const [setTargets, { running }] = useVerb(SetTargetsDocument, { refetch: ["TargetsOfKpi"] });

  const rows = useMemo(() => readDrafts(drafts, reader), [drafts, reader]);
  const changes = changesOf(rows);
  const untouched = drafts.filter((draft) => draft.stored === null || draft.removed).length === 0;
  const dirty = changes.length > 0 || !untouched;

  // Somebody else saved, or an older answer was replaced: rows that nobody is editing follow.
  const [seen, setSeen] = useState(stored);
  if (seen !== stored && !dirty && !running) {
    setSeen(stored);
    setDrafts(draftsOf(stored));
  }

  const edit = (key: string, part: Partial<Draft>) => {
    setUndo(null);
    setRefusals([]);
    setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  };
  const add = (isEnd: boolean) => {
    made.current += 1;
    const taken = rows.flatMap(({ period, draft }) => (period && !draft.removed ? [period] : []));
    const suggested = isEnd ? suggestedEnd : suggestedStart;
    const from = suggested(taken, kpi.periodicity, organization, new Date());
    const written = from ? format.period(formatPeriod(from)) : "";
    setDrafts((before) => [...before, emptyDraft(`new-${made.current}`, written, isEnd)]);
  };
  /** Takes over the targets of a year: rows that begin with the same period get them, the others are new. */
  const fill = (targets: readonly SpreadTarget[]) => {
    made.current += 1;
    setUndo(null);
    setRefusals([]);
    setDrafts(spreadDrafts(rows, targets, `new-${made.current}`, reader, (text) => format.period(text)));
  };
  const remove = (key: string) =>
    setDrafts((before) =>
      before.flatMap((draft) => {
        if (draft.key !== key) return [draft];
        return draft.stored ? [{ ...draft, removed: !draft.removed }] : [];
      }),
    );

  /** Sends one write; what it leaves behind becomes the rows. */
  const write = async (targets: TargetInput[], why: string | null): Promise<boolean> => {
    const place = {
      teamId: scope.for === "team" ? scope.id : null,
      assignmentId: scope.for === "assignment" ? scope.id : null,
    };
    const input = { kpiId: kpi.id, ...place, targets, reason: why };
    const payload = (await setTargets({ input }))?.setTargets;
    if (!payload) return false;
    setRefusals(payload.refusals);
    if (payload.refusals.length > 0) return false;
    setDrafts(draftsOf(payload.targets));
    setTried(false);
    setReason("");
    return true;
  };

  const save = async () => {
    setTried(true);
    if (rows.some(({ problem }) => problem !== null)) return;
    const saved = { back: undoOf(changes, stored), what: doingOf(changes, stored) };
    if (!(await write(changes, reason.trim() || null))) return;
    setUndo(saved);
    notifyDone(t("done", { count: changes.length, name: kpi.name, what: saved.what }));
  };
  const takeBack = async () => {
    if (!undo || !(await write(undo.back, t("undoReason")))) return;
    setUndo(null);
    notifyDone(t("undone", { name: kpi.name }));
  };
  const discard = () => {
    setDrafts(draftsOf(stored));
    setRefusals([]);
    setTried(false);
  };

  return {
    rows,
    changes,
    dirty,
    tried,
    running,
    reason,
    setReason,
    refusals,
    undo,
    edit,
    add,
    fill,
    remove,
    save,
    takeBack,
    discard,
  };
}

export type TargetEditor = ReturnType<typeof useTargetEditor>;
