"use client";
import { RevokeAccessTokenDocument, type TokenRowFragment } from "@cairn/schema/generated/web/tokens/graphql";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useVerb } from "../../lib/use-verb";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { notifyDone, notifyRefused } from "../../ui/notify";
import { useViewer } from "../shell/viewer-context";
import classes from "./tokens.module.css";

/** One token: what for, whose, until when, and the way to stop it. */
export function TokenRow({ token }: { token: TokenRowFragment }) {
  const t = useTranslations("tokens");
  const format = useFormat();
  const viewer = useViewer();
  const [revoke, revoking] = useVerb(RevokeAccessTokenDocument);
  const [asking, dialog] = useDisclosure(false);
  const expired = new Date(token.expiresAt) < new Date();
  const names = { name: token.name };

  async function confirm() {
    const outcome = (await revoke({ tokenId: token.id }))?.revokeAccessToken;
    dialog.close();
    if (outcome && !notifyRefused(outcome.refusals)) notifyDone(t("revoke.done", names));
  }

  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Group gap="xs">
          <Text fw={550}>{token.name}</Text>
          <Badge color="gray">{t(`scope.${token.scope}`)}</Badge>
          {token.revokedAt && <Badge color="red">{t("revoked")}</Badge>}
          {!token.revokedAt && expired && <Badge color="gray">{t("expired")}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {token.person && token.person.id !== viewer.person.id && `${token.person.name} · `}
          {t("dates", { created: format.instant(token.createdAt), expires: format.instant(token.expiresAt) })}
        </Text>
      </div>
      {!token.revokedAt && !expired && (
        <Button size="compact-sm" variant="default" onClick={dialog.open} aria-label={t("revoke.of", names)}>
          {t("revoke.button")}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t("revoke.title", names)}
        confirmLabel={t("revoke.button")}
        running={revoking.running}
        onConfirm={confirm}
        onClose={dialog.close}
      >
        {t("revoke.text")}
      </ConfirmDialog>
    </li>
  );
}
