"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import {
  DeputiesDocument,
  type DeputyLineFragment,
  EndDeputyDocument,
} from "@cairn/schema/generated/web/people/graphql";
import { Badge, Button, Group, Paper, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { notifyDone, notifyRefused } from "../../ui/notify";
import { useViewer } from "../shell/viewer-context";
import { AppointDialog } from "./appoint-dialog";
import classes from "./people.module.css";

/** Who enters for whom while they are away, now and later; appointed and ended here by those who may. */
export function DeputiesSection() {
  const t = useTranslations("people.deputies");
  const { deputies } = useSuspenseQuery(DeputiesDocument).data;
  const { viewerCanAppointDeputies } = useViewer();
  const [appointing, dialog] = useDisclosure(false);
  const [ending, setEnding] = useState<DeputyLineFragment | null>(null);
  return (
    <section aria-labelledby="deputies">
      <Group justify="space-between" mb={4}>
        <Title order={2} id="deputies">
          {t("title")}
        </Title>
        {viewerCanAppointDeputies && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
            onClick={dialog.open}
          >
            {t("appoint")}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t("text")}
      </Text>
      {deputies.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <Paper component="ul" withBorder className={classes.list}>
          {deputies.map((each) => (
            <DeputyLine key={each.id} line={each} end={viewerCanAppointDeputies ? setEnding : null} />
          ))}
        </Paper>
      )}
      <AppointDialog opened={appointing} onClose={dialog.close} />
      <EndDialog ending={ending} onClose={() => setEnding(null)} />
    </section>
  );
}

interface DeputyLineProps {
  line: DeputyLineFragment;
  end: ((line: DeputyLineFragment) => void) | null;
}

function DeputyLine({ line, end }: DeputyLineProps) {
  const t = useTranslations("people.deputies");
  const format = useFormat();
  const names = useNames(line);
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Text fw={550}>{t("line", names)}</Text>
        <Text size="sm" c="dimmed">
          {t("days", { first: format.day(line.firstDay), last: format.day(line.lastDay) })}
        </Text>
      </div>
      {line.isActive && <Badge variant="light">{t("now")}</Badge>}
      {end && (
        <Button size="compact-sm" variant="default" aria-label={t("endOf", names)} onClick={() => end(line)}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}

function useNames({ person, deputy }: Pick<DeputyLineFragment, "person" | "deputy">) {
  const t = useTranslations("people.deputies");
  return { person: person?.name ?? t("somebody"), deputy: deputy?.name ?? t("somebody") };
}

function EndDialog({ ending, onClose }: { ending: DeputyLineFragment | null; onClose: () => void }) {
  const t = useTranslations("people.deputies");
  const names = useNames(ending ?? { person: null, deputy: null });
  const [end, { running }] = useVerb(EndDeputyDocument, { refetch: ["Deputies"] });
  const confirm = async () => {
    const payload = ending && (await end({ id: ending.id }))?.endDeputy;
    if (!payload) return;
    onClose();
    if (!notifyRefused(payload.refusals)) notifyDone(t("ended", names));
  };
  return (
    <ConfirmDialog
      opened={ending !== null}
      title={t("endTitle", names)}
      confirmLabel={t("end")}
      running={running}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t("endText", names)}
    </ConfirmDialog>
  );
}
