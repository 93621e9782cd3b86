import type { TargetListQueryVariables } from "@cairn/schema/generated/web/targets/graphql";

/** The same for the page that preloads and the screen that reads. */
export const targetListVariables = (text: string | null): TargetListQueryVariables => ({
  first: 100,
  filter: { text },
});
