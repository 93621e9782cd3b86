"use client";
import { useTranslations } from "next-intl";
import type { PropsWithChildren } from "react";
import { Link } from "../../lib/i18n/navigation";
import { Logo } from "../../ui/logo";
import { AccountMenu } from "./account-menu";
import { AppearanceMenu } from "./appearance-menu";
import { LanguageMenu } from "./language-menu";
import { NavigationButton } from "./navigation-button";
import classes from "./shell.module.css";
import { ShellNavigation } from "./shell-navigation";
import { useViewer } from "./viewer-context";

/** What surrounds every page: header, navigation at the left or in a drawer, and the main landmark. */
export function AppFrame({ children }: PropsWithChildren) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  return (
    <div className={classes.frame}>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <header className={classes.header}>
        <NavigationButton />
        <Link href="/" className={classes.brand}>
          <Logo />
          {t("appName")}
        </Link>
        <span className={classes.organization}>{viewer.organization.name}</span>
        <LanguageMenu />
        <AppearanceMenu />
        <AccountMenu />
      </header>
      <div className={classes.navbar}>
        <ShellNavigation />
      </div>
      <main id="content" tabIndex={-1} className={classes.content}>
        <div className={classes.main}>{children}</div>
      </main>
    </div>
  );
}
