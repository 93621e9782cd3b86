/** The part of autocannon 8 that the benchmark uses; the package brings no types. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  interface Request {
    path?: string;
    method?: string;
    body?: string;
    headers?: Record<string, string>;
    setupRequest?(request: Request): Request;
  }

  interface Options {
    url: string;
    connections: number;
    /** Seconds; or else `amount`. */
    duration?: number;
    amount?: number;
    /** Seconds. */
    timeout?: number;
    /** Milliseconds between samples, which is also how late a run may end. */
    sampleInt?: number;
    requests: Request[];
  }

  interface Result {
    /** Seconds. */
    duration: number;
    errors: number;
    timeouts: number;
    "3xx": number;
    "4xx": number;
    "5xx": number;
  }

  interface Run extends EventEmitter, Promise<Result> {
    stop(): void;
  }

  export default function autocannon(options: Options): Run;
}
