import type { reopenRequests } from "@cairn/drizzle/tables/periods";
import { type ReopenRequest, ReopenRequestStatus } from "@cairn/schema/types/periods";

export type RequestRow = typeof reopenRequests.$inferSelect;

/** A request in the contract's names. */
export const reopenRequestOf = ({ requestedBy, answeredBy, status, ...row }: RequestRow): ReopenRequest => ({
  ...row,
  status: ReopenRequestStatus[status],
  requestedById: requestedBy,
  answeredById: answeredBy,
});
