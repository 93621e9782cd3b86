"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../lib/i18n/navigation";
import { abandonSession } from "../../lib/session-watch";
import { useStanding } from "../../ui/use-standing";

interface SessionEndedProps {
  opened: boolean;
  /** Somebody else has signed in meanwhile: what waits is not theirs. */
  otherPerson: boolean;
  name: string;
}

export function SessionEnded({ opened, otherPerson, name }: SessionEndedProps) {
  const t = useTranslations("session.ended");
  const locale = useLocale();
  const standing = useStanding();

  function signIn() {
    const returnTo = getPathname({ href: "/signed-in", locale });
    window.open(
      `/api/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`,
      "cairn-sign-in",
      "width=520,height=680",
    );
  }

  return (
    <Modal
      opened={standing && opened}
      onClose={abandonSession}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("later") }}
    >
      <Stack gap="md">
        <Text size="sm">{t("text")}</Text>
        {otherPerson && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t("otherPerson", { name })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          {otherPerson ? (
            <Button variant="default" onClick={() => window.location.reload()}>
              {t("reload")}
            </Button>
          ) : (
            <Button variant="default" onClick={abandonSession}>
              {t("later")}
            </Button>
          )}
          <Button onClick={signIn} data-autofocus>
            {t("signIn")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
