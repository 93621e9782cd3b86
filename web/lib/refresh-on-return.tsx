"use client";
import { useApolloClient } from "@apollo/client/react";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { usePathname } from "./i18n/navigation";

/**
 * Back and Forward show a page as the browser kept it, without asking the server: what it shows is asked anew then,
 * so that a figure entered meanwhile isn't missing.
 */
export function RefreshOnReturn() {
  const client = useApolloClient();
  const path = usePathname();
  const search = useSearchParams().toString();
  const returned = useRef(false);
  useEffect(() => {
    const note = () => {
      returned.current = true;
    };
    window.addEventListener("popstate", note);
    return () => window.removeEventListener("popstate", note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what has changed when a page is shown again
  useEffect(() => {
    if (!returned.current) return;
    returned.current = false;
    client.refetchQueries({ include: "active" });
  }, [client, path, search]);
  return null;
}
