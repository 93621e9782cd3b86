"use client";
import { Input, TextInput } from "@mantine/core";
import { useState } from "react";
import { late, useLate } from "./late";
import type { TeamSelectProps } from "./team-combobox";
import classes from "./team-select.module.css";

const combobox = late(() => import("./team-combobox").then((module) => module.TeamCombobox));

/**
 * One team of the tree. Before somebody is in the field it only shows what is chosen; the list and its search come
 * then, and what was typed meanwhile is searched for.
 */
export function TeamSelect(props: TeamSelectProps) {
  const { teams, value, onChange, clearButtonProps, label, placeholder, className } = props;
  const [reached, setReached] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const Combobox = useLate(combobox);
  if (Combobox && reached) return <Combobox {...props} autoFocus defaultSearchValue={typed ?? undefined} />;
  const chosen = teams.find((team) => team.id === value);
  const reach = () => {
    setReached(true);
    void combobox.fetch();
  };
  return (
    <TextInput
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-label={props["aria-label"]}
      autoComplete="off"
      label={label}
      placeholder={placeholder}
      className={className}
      value={typed ?? chosen?.name ?? ""}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onPointerEnter={combobox.fetch}
      onFocus={reach}
      onBlur={() => {
        setReached(false);
        setTyped(null);
      }}
      rightSectionPointerEvents="none"
      rightSection={
        <span data-combined-clear-section={chosen && true} className={classes.section}>
          {chosen && (
            <Input.ClearButton
              tabIndex={-1}
              aria-hidden="true"
              {...clearButtonProps}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChange(null)}
            />
          )}
          <Chevron />
        </span>
      }
    />
  );
}

/** The same sign as the list's own. */
function Chevron() {
  return (
    <svg viewBox="0 0 15 15" fill="currentColor" aria-hidden="true" className={classes.chevron}>
      <path d="M4.932 5.432a.45.45 0 0 0 .636.636L7.5 4.136l1.932 1.932a.45.45 0 0 0 .636-.636l-2.25-2.25a.45.45 0 0 0-.636 0zm5.136 4.136a.45.45 0 0 0-.636-.636L7.5 10.864 5.568 8.932a.45.45 0 0 0-.636.636l2.25 2.25a.45.45 0 0 0 .636 0z" />
    </svg>
  );
}
