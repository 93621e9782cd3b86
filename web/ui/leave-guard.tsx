"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog";

/**
 * While something typed is not saved, asks before it is lost: on a link of the page, and on closing the tab, where
 * the browser asks in its own words.
 */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useTranslations("words.leave");
  const router = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = leadsElsewhere(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(href);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty]);

  return (
    <ConfirmDialog
      opened={wanted !== null}
      title={t("title")}
      confirmLabel={t("confirm")}
      onConfirm={() => {
        if (wanted) router.push(wanted);
        setWanted(null);
      }}
      onClose={() => setWanted(null)}
    >
      {t("text")}
    </ConfirmDialog>
  );
}

/** The address of another page of ours that a click would lead to in this tab; null for any other click. */
function leadsElsewhere(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target && link.target !== "_self")) return null;
  const { origin, pathname } = window.location;
  const to = new URL(link.href);
  if (to.origin !== origin || to.pathname === pathname) return null;
  return `${to.pathname}${to.search}${to.hash}`;
}
