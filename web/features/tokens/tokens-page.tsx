"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { TokensDocument } from "@cairn/schema/generated/web/tokens/graphql";
import { Button, Paper } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { CreateTokenDialog } from "./create-token-dialog";
import { TokenRow } from "./token-row";
import classes from "./tokens.module.css";

/** One's access tokens; for administrators everybody's. */
export function TokensPage() {
  const t = useTranslations("tokens");
  const { data } = useSuspenseQuery(TokensDocument);
  const [creating, dialog] = useDisclosure(false);
  const createButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={dialog.open}>
      {t("create.title")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={createButton} />
      {data.accessTokens.length === 0 ? (
        <EmptyState icon={<IconKey size={28} stroke={1.5} />} title={t("empty.title")} actions={createButton}>
          {t("empty.text")}
        </EmptyState>
      ) : (
        <Paper component="ul" withBorder className={classes.list}>
          {data.accessTokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </Paper>
      )}
      <CreateTokenDialog opened={creating} onClose={dialog.close} />
    </>
  );
}
