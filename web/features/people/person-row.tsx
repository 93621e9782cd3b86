"use client";
import type { PeopleQuery, PersonRowFragment } from "@cairn/schema/generated/web/people/graphql";
import { Badge, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useViewer } from "../shell/viewer-context";
import classes from "./people.module.css";
import { PersonActions } from "./person-actions";
import { RoleTag } from "./role-tag";

interface PersonRowProps {
  person: PersonRowFragment;
  teams: PeopleQuery["teams"];
}

export function PersonRow({ person, teams }: PersonRowProps) {
  const t = useTranslations("people");
  const viewer = useViewer();
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Group gap="xs">
          <Text fw={550}>{person.name}</Text>
          {person.id === viewer.person.id && (
            <Badge size="sm" color="gray">
              {t("you")}
            </Badge>
          )}
          {person.status !== "ACTIVE" && (
            <Badge size="sm" color={person.status === "WAITING" ? "fjord" : "red"}>
              {t(`status.${person.status}`)}
            </Badge>
          )}
        </Group>
        {person.email && (
          <Text size="sm" c="dimmed">
            {person.email}
          </Text>
        )}
      </div>
      <ul className={classes.roles} aria-label={t("rolesOf", { name: person.name })}>
        {person.grants.map((grant) => (
          <RoleTag key={grant.id} grant={grant} person={person} />
        ))}
      </ul>
      {viewer.viewerCanManagePeople && <PersonActions person={person} teams={teams} />}
    </li>
  );
}
