"use client";
import { Anchor } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import classes from "./changes.module.css";

/** When it was, to the minute: a link to this very change, as one passes it on. */
export function LineTime({ at, seq }: { at: string; seq: number }) {
  const t = useTranslations("changes");
  const { clock } = useFormat();
  return (
    <Anchor
      component={Link}
      href={`/changes?seq=${seq}`}
      className={classes.time}
      size="xs"
      c="dimmed"
      prefetch={false}
      title={t("linkTo", { seq })}
    >
      <time dateTime={at}>{clock(at)}</time>
    </Anchor>
  );
}
