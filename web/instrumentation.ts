import { writeSwissApostrophe } from "./lib/i18n/swiss-apostrophe";

/** Called by Next once, before the first request. */
export function register(): void {
  writeSwissApostrophe();
}
