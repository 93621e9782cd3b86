"use client";
import { useSearchParams } from "next/navigation";
import { createNavigation } from "next-intl/navigation";
import { type ComponentProps, useState } from "react";
import { keepingPast, momentIn } from "../as-of";
import { routing } from "./routing";

const { Link: LocaleLink } = createNavigation(routing);

/**
 * A link that keeps the language. It fetches ahead when the pointer, the focus or a finger is on it, not when it comes
 * into view: a board has a hundred of them, and each would ask the server. Whoever looks at the past stays in it,
 * wherever a link leads to that can show it.
 */
export function Link({
  href,
  onMouseEnter,
  onFocus,
  onTouchStart,
  ...props
}: ComponentProps<typeof LocaleLink>) {
  const [wanted, setWanted] = useState(false);
  const moment = momentIn(useSearchParams());
  return (
    <LocaleLink
      href={typeof href === "string" ? keepingPast(href, moment) : href}
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
