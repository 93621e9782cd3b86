"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { getPathname } from "../../lib/i18n/navigation";
import {
  abandonSession,
  resumeSession,
  type SignedInMessage,
  sessionChannel,
  sessionStore,
} from "../../lib/session-watch";

interface SessionDialogProps {
  /** The person this page belongs to. */
  who: string;
  name: string;
}

/**
 * Opens when the session has ended while the page is in use. Signing in happens in a window of its own, so that
 * what was typed stays; what was under way goes on afterwards, but only for the same person.
 */
export function SessionDialog({ who, name }: SessionDialogProps) {
  const t = useTranslations("session.ended");
  const ended = useSyncExternalStore(sessionStore.subscribe, sessionStore.hasEnded, () => false);
  const other = useOtherPerson(who);
  const locale = useLocale();

  function open() {
    const returnTo = getPathname({ href: "/signed-in", locale });
    window.open(
      `/api/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`,
      "cairn-sign-in",
      "width=520,height=680",
    );
  }

  return (
    <Modal
      opened={ended}
      onClose={abandonSession}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("later") }}
    >
      <Stack gap="md">
        <Text size="sm">{t("text")}</Text>
        {other && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t("otherPerson", { name })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          {other ? (
            <Button variant="default" onClick={() => window.location.reload()}>
              {t("reload")}
            </Button>
          ) : (
            <Button variant="default" onClick={abandonSession}>
              {t("later")}
            </Button>
          )}
          <Button onClick={open} data-autofocus>
            {t("signIn")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Listens for sign-ins in other windows: resumes for the same person, true once it was another. */
function useOtherPerson(who: string): boolean {
  const [other, setOther] = useState(false);
  useEffect(() => {
    const channel = new BroadcastChannel(sessionChannel);
    channel.onmessage = (event: MessageEvent<SignedInMessage>) => {
      const same = event.data.who === who;
      setOther(!same);
      if (same) resumeSession();
    };
    return () => channel.close();
  }, [who]);
  return other;
}
