"use client";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

interface SearchFieldProps extends Omit<TextInputProps, "value" | "defaultValue" | "onChange"> {
  label: string;
  /** What is searched for now, as the address says it. */
  value: string;
  /** Called a moment after the last key, or at once by Enter. */
  onSearch: (text: string) => void;
}

/** A search that keeps what is typed while the list below it follows. */
export function SearchField({ label, value, onSearch, ...props }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = (text: string) => {
    sent.current = text.trim();
    onSearch(sent.current);
  };
  const sendSoon = useDebouncedCallback(send, 250);
  // The address changed by something else, such as Back: the field follows. Its own echo must not undo a later key.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden="true" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        sendSoon(event.currentTarget.value);
      }}
      onKeyDown={(event) => event.key === "Enter" && send(typed)}
      {...props}
    />
  );
}
