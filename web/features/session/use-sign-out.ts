import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { notifyProblem } from "../../ui/notify";

/** Ends the session here, at the API and at the identity provider, and leaves the page. */
export function useSignOut() {
  const t = useTranslations("shell.account");
  const locale = useLocale();
  const [running, setRunning] = useState(false);

  async function signOut() {
    setRunning(true);
    try {
      const response = await fetch(`/api/auth/sign-out?locale=${locale}`, { method: "POST" });
      if (!response.ok) throw new Error(`${response.status}`);
      const { next }: { next: string } = await response.json();
      window.location.assign(next);
    } catch {
      setRunning(false);
      notifyProblem({ id: "sign-out", message: t("failed") });
    }
  }
  return { signOut, running };
}
