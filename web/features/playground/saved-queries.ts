import whoAmI from "./queries/who-am-i.graphql";

/** What an analyst would start from, in the order of the list. Titles and descriptions are in the messages. */
export const savedQueries = [{ name: "whoAmI", text: whoAmI }] as const;
