"use client";
import { NavLink, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link, usePathname } from "../../lib/i18n/navigation";
import { destinationsFor, isCurrent } from "./navigation";
import classes from "./shell.module.css";
import { useViewer } from "./viewer-context";

interface ShellNavigationProps {
  /** Called when a destination is chosen, so that the drawer of a phone can close. */
  onChoose?: () => void;
}

export function ShellNavigation({ onChoose }: ShellNavigationProps) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const path = usePathname();
  return (
    <nav aria-label={t("mainNavigation")}>
      {destinationsFor(viewer).map((group) => (
        <div key={group.name} className={classes.group}>
          <Text component="h2" className={classes.groupName} id={`navigation-${group.name}`}>
            {t(`groups.${group.name}`)}
          </Text>
          <ul className={classes.list} aria-labelledby={`navigation-${group.name}`}>
            {group.destinations.map((each) => {
              const current = isCurrent(each, path);
              return (
                <li key={each.name}>
                  <NavLink
                    component={Link}
                    href={each.href}
                    className={classes.link}
                    label={t(`navigation.${each.name}`)}
                    leftSection={<each.icon size={18} stroke={1.7} aria-hidden="true" />}
                    active={current}
                    aria-current={current ? "page" : undefined}
                    onClick={onChoose}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
