"use client";
import { Anchor, Popover, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Link } from "../../../lib/i18n/navigation";
import { NoteLayer } from "../../../ui/layers";
import type { Cell } from "../cell/cell";
import classes from "./bar.module.css";
import { useOwnLayer } from "./use-own-layer";

interface KpiAboutProps {
  cell: Cell;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

const HOVER_MS = 250;

/**
 * What the KPI means and how to find its figure: by pointing, by tapping, and by Alt+↑ from the field. Every row of the
 * grid has one: a plain button, until it is opened.
 */
export function KpiAbout({ cell, opened, onChange }: KpiAboutProps) {
  const t = useTranslations("entries.about");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { button, trigger, layer } = useOwnLayer("dialog", opened, onChange);
  const later = (next: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), HOVER_MS);
  };
  const hover = {
    onPointerEnter: (event: React.PointerEvent) => event.pointerType === "mouse" && later(true),
    onPointerLeave: (event: React.PointerEvent) => event.pointerType === "mouse" && later(false),
  };
  return (
    <>
      <button
        {...hover}
        {...trigger}
        ref={button}
        type="button"
        className={classes.about}
        tabIndex={-1}
        aria-label={t("label", { kpi: cell.kpi.name })}
        onClick={() => {
          clearTimeout(timer.current);
          onChange(!opened);
        }}
      >
        <IconInfoCircle size={16} stroke={1.7} aria-hidden="true" />
      </button>
      {layer && (
        <NoteLayer layer={layer} width={340} position="bottom-start" trapFocus={false}>
          <Popover.Dropdown {...hover} aria-label={cell.kpi.name}>
            <AboutText cell={cell} />
          </Popover.Dropdown>
        </NoteLayer>
      )}
    </>
  );
}

function AboutText({ cell: { kpi } }: { cell: Cell }) {
  const t = useTranslations("entries.about");
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {kpi.name}
      </Text>
      {kpi.description && (
        <Text size="sm" className={classes.lines}>
          {kpi.description}
        </Text>
      )}
      {kpi.instructions && (
        <div>
          <Text size="xs" c="dimmed" fw={500}>
            {t("instructions")}
          </Text>
          <Text size="sm" className={classes.lines}>
            {kpi.instructions}
          </Text>
        </div>
      )}
      {!kpi.description && !kpi.instructions && (
        <Text size="sm" c="dimmed">
          {t("nothing")}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t(`direction.${kpi.direction}`)}
        {kpi.owner && ` ${t("owner", { name: kpi.owner.name })}`}
      </Text>
      <Anchor component={Link} href={`/kpis/${kpi.id}`} size="sm">
        {t("open")}
      </Anchor>
    </Stack>
  );
}
