"use client";
import { useTranslations } from "next-intl";
import { late } from "../../ui/late";
import { useLayer } from "../../ui/use-layer";
import classes from "./shell.module.css";

const drawer = late(() => import("./navigation-drawer").then((module) => module.NavigationDrawer));

/** On a phone: opens the navigation in a drawer. */
export function NavigationButton() {
  const t = useTranslations("shell");
  const { trigger, layer } = useLayer(drawer, "dialog", {});
  return (
    <>
      <button type="button" className={classes.burger} aria-label={t("openNavigation")} {...trigger}>
        <span className={classes.bars} />
      </button>
      {layer}
    </>
  );
}
