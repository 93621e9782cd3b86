"use client";
import { ActionIcon, Menu, Text } from "@mantine/core";
import {
  IconArrowBackUp,
  IconBan,
  IconCornerDownLeft,
  IconDots,
  IconHistory,
  IconNote,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { MenuLayer } from "../../../ui/layers";
import { useViewer } from "../../shell/viewer-context";
import { type Cell, contentOf } from "../cell/cell";
import { useCellState, useDesk } from "../screen/use-desk";
import type { CellSide } from "./cell-sides";
import { focusQuestion } from "./focus";
import { useOwnLayer } from "./use-own-layer";

interface CellMenuProps {
  cell: Cell;
  canReadHistory: boolean;
  opened: boolean;
  onChange: (opened: boolean) => void;
  open: (side: CellSide) => void;
}

/** What can be done with a cell beside typing a value. Alt+↓ opens it from the field. */
export function CellMenu(props: CellMenuProps) {
  const t = useTranslations("entries.menu");
  const format = useFormat();
  const { cell, opened, onChange } = props;
  const { button, trigger, layer } = useOwnLayer("menu", opened, onChange);
  return (
    <>
      <ActionIcon
        {...trigger}
        ref={button}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("label", { kpi: cell.kpi.name, period: format.period(cell.period) })}
        onClick={() => onChange(!opened)}
      >
        <IconDots size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      {layer && (
        <MenuLayer layer={layer} width={240} returnFocus withInitialFocusPlaceholder={false}>
          <Items {...props} />
        </MenuLayer>
      )}
    </>
  );
}

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

function Items({ cell, canReadHistory, open }: CellMenuProps) {
  const t = useTranslations("entries.menu");
  const { cells } = useDesk();
  const { viewerCanReturnEntries } = useViewer();
  const state = useCellState(cell.key);
  const held = contentOf(state.entry);
  const isLocked = cells.lockOf(cell) !== null;
  const ask = (kind: "withdraw" | "notApplicable") => {
    cells.ask(cell.key, kind);
    focusQuestion();
  };
  return (
    <>
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
      <Menu.Item leftSection={<IconBan {...icon} />} disabled={isLocked} onClick={() => ask("notApplicable")}>
        {t("notApplicable")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowBackUp {...icon} />}
        disabled={isLocked || held === null}
        onClick={() => ask("withdraw")}
      >
        {t("withdraw")}
      </Menu.Item>
      {viewerCanReturnEntries && (
        <Menu.Item
          leftSection={<IconCornerDownLeft {...icon} />}
          disabled={isLocked || held === null || state.touched}
          onClick={() => open("return")}
        >
          {t("return")}
        </Menu.Item>
      )}
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
    </>
  );
}

function Shortcut({ keys }: { keys: string }) {
  return (
    <Text size="xs" c="dimmed" aria-hidden="true">
      {keys}
    </Text>
  );
}
