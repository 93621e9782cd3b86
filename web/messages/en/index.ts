import board from "./board.json";
import changes from "./changes.json";
import closings from "./closings.json";
import entries from "./entries.json";
import home from "./home.json";
import imports from "./imports.json";
import kpis from "./kpis.json";
import organization from "./organization.json";
import people from "./people.json";
import playground from "./playground.json";
import scores from "./scores.json";
import session from "./session.json";
import shell from "./shell.json";
import targets from "./targets.json";
import teams from "./teams.json";
import tokens from "./tokens.json";
import words from "./words.json";

/** The source of every text. The other languages are laid over it, a file a feature. */
export const english = {
  board,
  changes,
  closings,
  words,
  entries,
  home,
  imports,
  kpis,
  organization,
  people,
  playground,
  scores,
  session,
  shell,
  targets,
  teams,
  tokens,
};

export type Messages = typeof english;
export const namespaces = Object.keys(english) as (keyof Messages)[];
