"use client";
import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { type Cell, type Content, textsOf } from "../cell/cell";
import { partsWritten } from "../cell/parts-typed";
import classes from "./paste.module.css";
import type { PlannedCell } from "./plan-block";
import type { OddCell } from "./use-plan";

interface PlannedListProps {
  kind: "refused" | "odd" | "changed" | "new";
  planned: readonly (PlannedCell | OddCell)[];
}

/** All that was refused is shown; of the rest so many, to see whether the block lies where it should. */
const MOST: Record<PlannedListProps["kind"], number> = { refused: 500, odd: 100, changed: 30, new: 10 };

/** Cells of a block with what would become of them. */
export function PlannedList({ kind, planned }: PlannedListProps) {
  const t = useTranslations("entries.paste");
  if (planned.length === 0) return null;
  const title = t(`list.${kind}`, { count: planned.length });
  return (
    <section aria-label={title} className={classes.list} data-kind={kind}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard */}
      <ul tabIndex={0}>
        {planned.slice(0, MOST[kind]).map((each) => (
          <li key={each.cell.key}>
            <Item planned={each} />
          </li>
        ))}
        {planned.length > MOST[kind] && <li>{t("more", { count: planned.length - MOST[kind] })}</li>}
      </ul>
    </section>
  );
}

function Item({ planned }: { planned: PlannedCell | OddCell }) {
  const t = useTranslations("entries.paste");
  const format = useFormat();
  const locale = useLocale();
  const { cell, text, before } = planned;
  const write = (content: Content) => written(cell, content, locale);
  const where = t("where", {
    kpi: cell.kpi.name,
    period: format.period(cell.period, "short"),
    team: cell.teamName,
  });
  return (
    <>
      <span className={classes.where}>{where}</span>
      <span className="figure">
        {"content" in planned
          ? before
            ? t("fromTo", { from: write(before), to: write(planned.content) })
            : write(planned.content)
          : text}
      </span>
      {planned.kind === "refused" && <span className={classes.why}>{planned.problem.sentence}</span>}
      {"why" in planned && <span className={classes.why}>{planned.why}</span>}
    </>
  );
}

function written(cell: Cell, content: Content, locale: Parameters<typeof textsOf>[2]): string {
  return partsWritten(cell, textsOf(cell, content, locale));
}
