/** Tells what goes on, one line a step. */
export interface Progress {
  step<T>(
    name: string,
    work: (say: (words: string) => void) => Promise<T>,
    done?: (result: T) => string,
  ): Promise<T>;
  line(text?: string): void;
}

export interface Place {
  /** The API's bundle. */
  api: string;
  /** The floor's bundle. */
  floor: string;
  /** The folder of the peers. */
  peers: string;
  databaseUrl: string | undefined;
}
