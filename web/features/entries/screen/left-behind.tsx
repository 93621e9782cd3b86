"use client";
import { Alert, Button, Group, List } from "@mantine/core";
import { IconPencilExclamation } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../../lib/use-format";
import { useMounted } from "../../../lib/use-mounted";
import type { Cell } from "../cell/cell";
import { useDesk, useWholeDesk } from "./use-desk";

const MOST_SHOWN = 5;

/** Offers what was typed here before a reload, a closed tab or the end of a session, and never saved. */
export function LeftBehind({ cells }: { cells: readonly Cell[] }) {
  const { cells: desk } = useDesk();
  // Only this browser knows, not the server that draws the page first.
  const isMounted = useMounted();
  const byKey = useMemo(() => {
    const kept = new Set(isMounted ? desk.draftKeys : []);
    return new Map(cells.flatMap((cell) => (kept.has(cell.key) ? [[cell.key, cell] as const] : [])));
  }, [cells, desk, isMounted]);
  return byKey.size > 0 && <Found byKey={byKey} />;
}

/** Looks at no other cell than those of which something was kept when the page opened. */
function Found({ byKey }: { byKey: ReadonlyMap<string, Cell> }) {
  const t = useTranslations("entries.leftBehind");
  const format = useFormat();
  const desk = useWholeDesk();
  const { go } = useDesk();
  const keys = [...byKey.keys()];
  const found = desk.leftBehind(keys);
  if (found.length === 0) return null;
  const open = found.flatMap(({ key }) => {
    const cell = byKey.get(key);
    return cell && desk.lockOf(cell) === null ? [key] : [];
  });
  /** What is put back is led to: it may stand in another month than the one that is shown. */
  function takeUp() {
    desk.takeUp(open);
    if (open[0]) go(open[0]);
  }
  const at = new Date(Math.max(...found.map(({ draft }) => draft.at))).toISOString();
  return (
    <Alert
      color="fjord"
      mb="md"
      icon={<IconPencilExclamation aria-hidden="true" />}
      title={t("title", { count: found.length, when: format.instant(at) })}
    >
      <List size="sm" spacing={2}>
        {found.slice(0, MOST_SHOWN).map(({ key, draft }) => {
          const cell = byKey.get(key);
          if (!cell) return null;
          const text = Object.values(draft.texts).join(" ÷ ");
          const names = { kpi: cell.kpi.name, team: cell.teamName, period: format.period(cell.period) };
          const said = desk.lockOf(cell) === "closed" ? "itemClosed" : "item";
          return <List.Item key={key}>{t(said, { ...names, text })}</List.Item>;
        })}
        {found.length > MOST_SHOWN && (
          <List.Item>{t("more", { count: found.length - MOST_SHOWN })}</List.Item>
        )}
      </List>
      <Group gap="xs" mt="sm">
        {open.length > 0 && (
          <Button size="xs" onClick={takeUp}>
            {t("takeUp", { count: open.length })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => desk.discard(keys)}>
          {t("discard")}
        </Button>
      </Group>
    </Alert>
  );
}
