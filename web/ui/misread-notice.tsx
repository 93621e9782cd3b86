"use client";
import { CloseButton } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { corrected, type Misread } from "../lib/misread";
import classes from "./misread-notice.module.css";

/**
 * Says what of the address was not understood, and takes it out of the address, so that it is neither linked nor carried
 * on. It goes on saying so until it is closed or another screen is shown.
 */
export function MisreadNotice({ misread }: { misread: readonly Misread[] }) {
  const t = useTranslations("words");
  const [told, setTold] = useState(misread);
  const [seen, setSeen] = useState(misread);
  if (misread !== seen) {
    setSeen(misread);
    if (misread.length > 0) setTold(misread);
  }
  useEffect(() => {
    if (misread.length === 0) return;
    const search = corrected(window.location.search, misread);
    const { pathname, hash } = window.location;
    window.history.replaceState(null, "", `${pathname}${search && `?${search}`}${hash}`);
  }, [misread]);
  if (told.length === 0) return null;
  const moment = told.find(({ name }) => name === "asOf");
  const others = told.filter(({ name }) => name !== "asOf");
  const parts = others.map(({ name, value }) => `${name}=${value}`).join(", ");
  return (
    <div role="status" className={classes.notice}>
      <IconInfoCircle size={20} stroke={1.7} aria-hidden="true" className={classes.icon} />
      <div className={classes.what}>
        {moment && <p>{t("misread.asOf", { value: moment.value })}</p>}
        {parts && <p>{t("misread.other", { parts })}</p>}
      </div>
      <CloseButton aria-label={t("close")} onClick={() => setTold([])} />
    </div>
  );
}
