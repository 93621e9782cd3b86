import type { Grain } from "@cairn/schema/rules/grain";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import type { Viewer } from "../../platform/viewer";
import type { Scope } from "./scope";

/** Of what a figure is asked: a KPI, for an assignment or for teams together, at a grain. */
export interface Asked {
  viewer: Viewer;
  kpi: Kpi;
  scope: Scope;
  grain: Grain;
  /** The assignment, where the figure is one's own. */
  assignment: Assignment | null;
}

/** Why nothing is told of an earlier instant at which this KPI was not measured yet. */
export const notKnownYet = ({ today }: Viewer): Sentence =>
  say("AS_OF_NOT_KNOWN_YET", { date: { date: today } });
