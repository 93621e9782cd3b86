/**
 * Statements that were begun are on their way when the sockets have had their turn: the database works on them while this
 * process makes the next ones ready.
 */
export const isSent = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
