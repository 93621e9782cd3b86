import aYear from "./queries/a-year.graphql";
import completeness from "./queries/completeness.graphql";
import definitions from "./queries/definitions.graphql";
import entriesAndNotes from "./queries/entries-and-notes.graphql";
import findKpi from "./queries/find-kpi.graphql";
import howWeStand from "./queries/how-we-stand.graphql";
import latestChanges from "./queries/latest-changes.graphql";
import monthsAsColumns from "./queries/months-as-columns.graphql";
import oneFigureExplained from "./queries/one-figure-explained.graphql";
import restatedValues from "./queries/restated-values.graphql";
import targets from "./queries/targets.graphql";
import teams from "./queries/teams.graphql";
import whoAmI from "./queries/who-am-i.graphql";

/** What an analyst would start from, in the order of the list. Titles and descriptions are in the messages. */
export const savedQueries = [
  { name: "howWeStand", text: howWeStand },
  { name: "monthsAsColumns", text: monthsAsColumns },
  { name: "oneFigureExplained", text: oneFigureExplained },
  { name: "aYear", text: aYear },
  { name: "completeness", text: completeness },
  { name: "definitions", text: definitions },
  { name: "findKpi", text: findKpi },
  { name: "targets", text: targets },
  { name: "entriesAndNotes", text: entriesAndNotes },
  { name: "latestChanges", text: latestChanges },
  { name: "restatedValues", text: restatedValues },
  { name: "teams", text: teams },
  { name: "whoAmI", text: whoAmI },
] as const;
