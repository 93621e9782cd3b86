import { ApolloClient, HttpLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { act, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { type ReactElement, type ReactNode, Suspense } from "react";
import type { Viewer } from "../features/shell/viewer";
import { ViewerProvider } from "../features/shell/viewer-context";
import { PageCache } from "../lib/page-cache";
import { english } from "../messages/en";
import { cssVariables, theme } from "../ui/theme";

/** A member who may do nothing beyond looking: a test grants what it needs. */
export const member: Viewer = {
  person: { id: "person-1", name: "Mia Member", email: "mia@demo.cairn.test", status: "ACTIVE" },
  organization: {
    id: "organization-1",
    name: "Demo",
    locale: "en",
    currency: "CHF",
    timezone: "Europe/Zurich",
    fiscalYearStartMonth: 1,
    fiscalYearNamedBy: "START",
  },
  grants: [{ role: "MEMBER", team: null }],
  viewerCanReadFigures: true,
  viewerCanDefineKpis: false,
  viewerCanListPeople: false,
  viewerCanManagePeople: false,
  viewerCanManageTeams: false,
  viewerCanImport: false,
  viewerCanReadChanges: false,
  viewerCanSetTargets: false,
  viewerCanRecordEntries: false,
  viewerCanReturnEntries: false,
  viewerCanAppointDeputies: false,
  viewerCanClosePeriods: false,
  viewerCanManageOrganization: false,
};

interface ScreenOptions {
  viewer?: Partial<Viewer>;
}

/**
 * Renders a screen as the app does: Mantine, English texts, a viewer, and an Apollo client whose network is msw.
 * Await it: a screen that waits for its query goes on only when React's `act` has been waited for.
 */
export async function renderScreen(screen: ReactElement, { viewer }: ScreenOptions = {}) {
  const client = new ApolloClient({
    cache: new PageCache(),
    link: new HttpLink({ uri: "http://localhost/api/graphql" }),
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NextIntlClientProvider locale="en" messages={english} timeZone="UTC">
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
        <Notifications />
        <ApolloProvider client={client}>
          <ViewerProvider viewer={{ ...member, ...viewer }}>
            <Suspense fallback={null}>{children}</Suspense>
          </ViewerProvider>
        </ApolloProvider>
      </MantineProvider>
    </NextIntlClientProvider>
  );
  const rendered = await act(async () => render(screen, { wrapper }));
  return { client, ...rendered };
}
