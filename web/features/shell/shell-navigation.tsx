"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Link, usePathname } from "../../lib/i18n/navigation";
import { type Destination, destinationsFor, isCurrent } from "./navigation";
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
  const asOf = useSearchParams().get("asOf");
  const id = useId();
  return (
    <nav aria-label={t("mainNavigation")}>
      {destinationsFor(viewer).map((group) => (
        <div key={group.name} className={classes.group}>
          <h2 className={classes.groupName} id={`${id}-${group.name}`}>
            {t(`groups.${group.name}`)}
          </h2>
          <ul className={classes.list} aria-labelledby={`${id}-${group.name}`}>
            {group.destinations.map((each) => (
              <li key={each.name}>
                <Link
                  href={hrefOf(each, asOf)}
                  className={classes.link}
                  aria-current={isCurrent(each, path) ? "page" : undefined}
                  onClick={onChoose}
                >
                  <each.icon size={18} stroke={1.7} aria-hidden="true" className={classes.icon} />
                  {t(`navigation.${each.name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** A board of the past is returned to as it was left, from a KPI of that day. */
const hrefOf = ({ href, knowsThePast }: Destination, asOf: string | null): string =>
  knowsThePast && asOf ? `${href}?asOf=${encodeURIComponent(asOf)}` : href;
