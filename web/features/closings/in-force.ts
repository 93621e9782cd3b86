/** The closings that are in force: whose month nobody has reopened since. */
export const inForce = <Closing extends { reopenedAt: string | null }>(
  closings: readonly Closing[],
): Closing[] => closings.filter(({ reopenedAt }) => reopenedAt === null);
