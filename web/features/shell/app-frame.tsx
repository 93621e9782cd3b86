"use client";
import { AppShell, Burger, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import type { PropsWithChildren } from "react";
import { Link } from "../../lib/i18n/navigation";
import { Logo } from "../../ui/logo";
import { AccountMenu } from "./account-menu";
import { AppearanceMenu } from "./appearance-menu";
import { LanguageMenu } from "./language-menu";
import classes from "./shell.module.css";
import { ShellNavigation } from "./shell-navigation";
import { useViewer } from "./viewer-context";

/** What surrounds every page: header, navigation at the left or in a drawer, and the main landmark. */
export function AppFrame({ children }: PropsWithChildren) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const [open, drawer] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 54 }}
      navbar={{ width: 224, breakpoint: "md", collapsed: { mobile: true } }}
      padding={{ base: "md", md: "xl" }}
    >
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <AppShell.Header className={classes.header}>
        <Burger
          hiddenFrom="md"
          size="sm"
          opened={open}
          onClick={drawer.toggle}
          aria-label={t("openNavigation")}
          aria-expanded={open}
        />
        <Link href="/" className={classes.brand}>
          <Logo />
          {t("appName")}
        </Link>
        <span className={classes.organization}>{viewer.organization.name}</span>
        <LanguageMenu />
        <AppearanceMenu />
        <AccountMenu />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <ShellNavigation />
      </AppShell.Navbar>
      <Drawer
        opened={open}
        onClose={drawer.close}
        hiddenFrom="md"
        size={280}
        title={t("appName")}
        closeButtonProps={{ "aria-label": t("closeNavigation") }}
      >
        <ShellNavigation onChoose={drawer.close} />
      </Drawer>
      <AppShell.Main id="content" tabIndex={-1}>
        <div className={classes.main}>{children}</div>
      </AppShell.Main>
    </AppShell>
  );
}
