import type { closings } from "@cairn/drizzle/tables/periods";
import type { Closing } from "@cairn/schema/types/periods";

/** A closing in the contract's names. */
export const closingOf = ({ closedBy, reopenedBy, ...row }: typeof closings.$inferSelect): Closing => ({
  ...row,
  closedById: closedBy,
  reopenedById: reopenedBy,
});
