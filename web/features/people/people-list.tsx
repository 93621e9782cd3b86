"use client";
import type { PeopleQuery, PersonRowFragment } from "@cairn/schema/generated/web/people/graphql";
import { Paper } from "@mantine/core";
import classes from "./people.module.css";
import { PersonRow } from "./person-row";

interface PeopleListProps {
  people: PersonRowFragment[];
  teams: PeopleQuery["teams"];
}

export function PeopleList({ people, teams }: PeopleListProps) {
  return (
    <Paper component="ul" withBorder className={classes.list}>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} teams={teams} />
      ))}
    </Paper>
  );
}
