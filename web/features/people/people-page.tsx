"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { PeopleDocument } from "@cairn/schema/generated/web/people/graphql";
import { Alert, Button, Stack, TextInput, Title } from "@mantine/core";
import { IconSearch, IconUserQuestion } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { useViewer } from "../shell/viewer-context";
import { DeputiesSection } from "./deputies-section";
import { PeopleList } from "./people-list";

/** Who may use Cairn and as what: those who wait first. */
export function PeoplePage() {
  const t = useTranslations("people");
  const [text, setText] = useState("");
  const searched = useDeferredValue(text.trim());
  const { viewerCanManagePeople } = useViewer();
  const { data, fetchMore } = useSuspenseQuery(
    PeopleDocument,
    searched ? { variables: { text: searched } } : {},
  );
  const { people, waiting, teams } = data;

  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Stack gap="xl">
        {viewerCanManagePeople && waiting.nodes.length > 0 && (
          <Alert
            role="region"
            color="fjord"
            icon={<IconUserQuestion aria-hidden="true" />}
            title={t("waiting.title", { count: waiting.nodes.length })}
          >
            <PeopleList people={waiting.nodes} teams={teams} />
          </Alert>
        )}
        <section aria-labelledby="people-all">
          <Title order={2} id="people-all" mb="sm">
            {t("all", { count: people.totalCount })}
          </Title>
          <TextInput
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maw={360}
            mb="sm"
          />
          {people.nodes.length === 0 ? (
            <EmptyState title={t("noneFound", { text: searched })}>{t("noneFoundText")}</EmptyState>
          ) : (
            <PeopleList people={people.nodes} teams={teams} />
          )}
          {people.pageInfo.hasNextPage && (
            <Button
              variant="default"
              mt="sm"
              onClick={() =>
                fetchMore({
                  variables: { after: people.pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult: more }) => ({
                    ...more,
                    people: { ...more.people, nodes: [...before.people.nodes, ...more.people.nodes] },
                  }),
                })
              }
            >
              {t("more")}
            </Button>
          )}
        </section>
        <DeputiesSection />
      </Stack>
    </>
  );
}
