"use client";
import { createNavigation } from "next-intl/navigation";
import { type ComponentProps, useState } from "react";
import { routing } from "./routing";

const { Link: LocaleLink } = createNavigation(routing);

/**
 * A link that keeps the language. It fetches ahead when the pointer, the focus or a finger is on it, not when it comes
 * into view: a board has a hundred of them, and each would ask the server.
 */
export function Link({ onMouseEnter, onFocus, onTouchStart, ...props }: ComponentProps<typeof LocaleLink>) {
  const [wanted, setWanted] = useState(false);
  return (
    <LocaleLink
      prefetch={wanted ? null : false}
      {...props}
      onMouseEnter={(event) => {
        setWanted(true);
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
      onTouchStart={(event) => {
        setWanted(true);
        onTouchStart?.(event);
      }}
    />
  );
}
