"use client";
import { ActionIcon, Menu, Text } from "@mantine/core";
import {
  IconArrowBackUp,
  IconBan,
  IconDots,
  IconHistory,
  IconNote,
  IconPlusMinus,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { type Cell, contentOf } from "../cell/cell";
import { useCellState, useDesk, useLocked } from "../screen/use-desk";
import { focusField, focusQuestion } from "./field-keys";
import type { CellSide } from "./use-cell-keys";

interface CellMenuProps {
  cell: Cell;
  canReadHistory: boolean;
  opened: boolean;
  onChange: (opened: boolean) => void;
  open: (side: CellSide) => void;
}

/** What can be done with a cell beside typing a value. Alt+↓ opens it from the field. */
export function CellMenu({ cell, canReadHistory, opened, onChange, open }: CellMenuProps) {
  const t = useTranslations("entries.menu");
  const format = useFormat();
  const { cells } = useDesk();
  const state = useCellState(cell.key);
  const held = contentOf(state.entry);
  const isLocked = useLocked() || !cell.isExpected || cell.point.start > cells.setting.today;
  const ask = (kind: "withdraw" | "notApplicable") => {
    cells.ask(cell.key, kind);
    focusQuestion(cell.key);
  };
  const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <Menu
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      width={240}
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          tabIndex={-1}
          data-cell={cell.key}
          aria-label={t("label", { kpi: cell.kpi.name, period: format.period(cell.period) })}
        >
          <IconDots size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconNote {...icon} />}
          rightSection={<Shortcut keys="⇧F2" />}
          disabled={isLocked}
          onClick={() => open("note")}
        >
          {t(state.note ? "editNote" : "addNote")}
        </Menu.Item>
        <Menu.CheckboxItem
          checked={state.provisional}
          disabled={isLocked || held?.state === "NOT_APPLICABLE"}
          closeMenuOnClick
          styles={{ itemIndicator: { width: 16, marginInlineEnd: "var(--mantine-spacing-xs)" } }}
          onChange={(provisional) => cells.annotate(cell.key, { provisional })}
        >
          {t("provisional")}
        </Menu.CheckboxItem>
        {mayBeNegative(cell) && !isLocked && (
          <Menu.Item
            leftSection={<IconPlusMinus {...icon} />}
            onClick={() => turnSign(cell, cells.type.bind(cells), state.texts.value)}
          >
            {t("sign")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconBan {...icon} />}
          disabled={isLocked}
          onClick={() => ask("notApplicable")}
        >
          {t("notApplicable")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBackUp {...icon} />}
          disabled={isLocked || held === null}
          onClick={() => ask("withdraw")}
        >
          {t("withdraw")}
        </Menu.Item>
        {canReadHistory && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconHistory {...icon} />}
              rightSection={<Shortcut keys="F4" />}
              disabled={state.entry === null}
              onClick={() => open("history")}
            >
              {t("history")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The number pad of some phones has no minus. */
function mayBeNegative({ kpi, parts }: Cell): boolean {
  return parts.length === 1 && (kpi.rangeMinimum === null || kpi.rangeMinimum.startsWith("-"));
}

function turnSign({ key }: Cell, type: (key: string, part: "value", text: string) => void, text = ""): void {
  type(key, "value", /^[-−]/.test(text) ? text.slice(1) : `-${text}`);
  focusField(key);
}

function Shortcut({ keys }: { keys: string }) {
  return (
    <Text size="xs" c="dimmed" aria-hidden="true">
      {keys}
    </Text>
  );
}
