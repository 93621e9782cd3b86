"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";
import { usePathname, useRouter } from "./i18n/navigation";

/**
 * The part of the address after the question mark, as the state of a screen: it can be linked, and Back undoes it.
 * `set` replaces some of it; null removes a name. While the page of the new address is on its way, `pending` is true
 * and the old one stays.
 */
export function useAddress() {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams().toString();
  const [pending, start] = useTransition();
  const hrefWith = useCallback(
    (changes: Record<string, string | null>) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes))
        if (value) next.set(name, value);
        else next.delete(name);
      const query = next.toString();
      return query ? `${path}?${query}` : path;
    },
    [path, search],
  );
  const set = useCallback(
    (changes: Record<string, string | null>) =>
      start(() => router.replace(hrefWith(changes), { scroll: false })),
    [router, hrefWith],
  );
  return { set, hrefWith, pending };
}
