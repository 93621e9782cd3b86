/** Notes one line for whoever runs Cairn. Never a value, a token or an address. */
export type Log = (level: "info" | "error", message: string, details?: Record<string, unknown>) => void;

/** One JSON object a line, errors with their stack, to standard error. */
export const logToStandardError: Log = (level, message, details = {}) => {
  const shown = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      value instanceof Error ? (value.stack ?? value.message) : value,
    ]),
  );
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...shown })}\n`);
};
