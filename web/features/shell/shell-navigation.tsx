"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { momentIn, showsThePast } from "../../lib/as-of";
import { Link, usePathname } from "../../lib/i18n/navigation";
import { useRemembered } from "../../lib/remembered-address";
import { destinationsFor, isCurrent } from "./navigation";
import classes from "./shell.module.css";
import { useViewer } from "./viewer-context";

interface ShellNavigationProps {
  /** Called when a destination is chosen, so that the drawer of a phone can close. */
  onChoose?: () => void;
}

/** The way to every screen: to the board as it was last arranged, and, from the past, to now where there is no past. */
export function ShellNavigation({ onChoose }: ShellNavigationProps) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const path = usePathname();
  const isPast = momentIn(useSearchParams()) !== null && showsThePast(path);
  const board = useRemembered("board", viewer.person.id);
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
                  href={each.name === "board" && board ? `${each.href}?${board}` : each.href}
                  className={classes.link}
                  aria-current={isCurrent(each, path) ? "page" : undefined}
                  onClick={onChoose}
                >
                  <each.icon size={18} stroke={1.7} aria-hidden="true" className={classes.icon} />
                  {t(`navigation.${each.name}`)}
                  {isPast && !showsThePast(each.href) && (
                    <>
                      {" "}
                      <span className={classes.now}>{t("now")}</span>
                    </>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
