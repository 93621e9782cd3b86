"use client";
import { useTranslations } from "next-intl";
import { late } from "../../ui/late";
import { useLayer } from "../../ui/use-layer";
import classes from "./shell.module.css";
import { useViewer } from "./viewer-context";

const items = late(() => import("./account-items").then((module) => module.AccountItems));

/** Who is signed in, their roles, and signing out. */
export function AccountMenu() {
  const t = useTranslations("shell");
  const { person } = useViewer();
  const { trigger, layer } = useLayer(items, "menu", {});
  return (
    <>
      <button
        type="button"
        className={classes.person}
        aria-label={t("account.label", { name: person.name })}
        {...trigger}
      >
        {initialsOf(person.name)}
      </button>
      {layer}
    </>
  );
}

/** "GM" of Gita Meier, "GI" of Gita. */
function initialsOf(name: string): string {
  const [first = "", second] = name.split(" ");
  const initials = second ? `${first.charAt(0)}${second.charAt(0)}` : first.slice(0, 2);
  return initials.toUpperCase();
}
