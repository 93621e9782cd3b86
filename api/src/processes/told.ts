/** What a program is told by whoever started it: the address of the database, which starts at the same time. */
export interface Told {
  databaseUrl: string;
}

/**
 * Waits for it. Node keeps what comes before anybody listens, but not in a worker of `node:cluster`. Never answers when
 * nobody is there to tell.
 */
export const whatIsTold = (): Promise<Told> =>
  new Promise((resolve) => {
    process.once("message", (words) => resolve(words as Told));
  });
