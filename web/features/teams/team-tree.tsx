"use client";
import type { TeamDialogState } from "./team-dialog";
import { TeamRow } from "./team-row";
import classes from "./teams.module.css";
import type { TeamBranch } from "./tree";

interface TeamTreeProps {
  branches: TeamBranch[];
  open: (dialog: TeamDialogState) => void;
}

export function TeamTree({ branches, open }: TeamTreeProps) {
  return (
    <ul className={classes.tree}>
      {branches.map(({ team, below }) => (
        <li key={team.id}>
          <TeamRow team={team} open={open} />
          {below.length > 0 && <TeamTree branches={below} open={open} />}
        </li>
      ))}
    </ul>
  );
}
