"use client";
import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { ApolloProvider as Provider } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { type PropsWithChildren, useState } from "react";
import { throwError } from "rxjs";
import { notifyProblem } from "../ui/notify";
import { type Announcements, inPageLanguage, retryQueries, sessionLink } from "./apollo-links";
import { getPathname } from "./i18n/navigation";
import type { AppLocale } from "./i18n/routing";
import { PageCache } from "./page-cache";
import { markPast } from "./past-link";
import { WholeAnswers } from "./whole-answers";

/** While a page is rendered by the server, data comes from `Preload` alone: this client holds no session. */
const noFetchWhileRendering = new ApolloLink((operation) =>
  throwError(() => new Error(`${operation.operationName} was not preloaded; the browser will ask for it.`)),
);

function browserLink(announce: Announcements): ApolloLink {
  return ApolloLink.from([
    sessionLink(announce),
    retryQueries,
    inPageLanguage,
    markPast,
    new HttpLink({ uri: "/api/graphql", credentials: "same-origin" }),
  ]);
}

interface ApolloProviderProps extends PropsWithChildren {
  locale: AppLocale;
}

/** The browser's client, and the one that renders client components on the server. */
export function ApolloProvider({ locale, children }: ApolloProviderProps) {
  const t = useTranslations("words");
  const makeClient = () => {
    const announce: Announcements = {
      interrupted: (kind) =>
        notifyProblem({
          id: `interrupted-${kind}`,
          title: t("problem.unreachableTitle"),
          message: t(kind === "query" ? "problem.unreachableQuery" : "problem.unreachableWrite"),
          action:
            kind === "query"
              ? { label: t("tryAgain"), run: () => void client.refetchQueries({ include: "active" }) }
              : undefined,
        }),
      barred: (code) => {
        const href = code === "SUSPENDED" ? "/suspended" : "/waiting";
        window.location.assign(getPathname({ href, locale }));
      },
    };
    const client =
      typeof window === "undefined"
        ? new ApolloClient({ cache: new WholeAnswers(), link: noFetchWhileRendering })
        : new ApolloClient({ cache: new PageCache(), link: browserLink(announce) });
    return client;
  };
  const [client] = useState(makeClient);
  return <Provider client={client}>{children}</Provider>;
}
