import { EmbeddedTrouble } from "@cairn/drizzle/embedded-trouble";
import { GraphQLError } from "graphql";
import { LaunchTrouble } from "../launch/trouble";

/** A reason why a command cannot do what it was asked, in one sentence that a person can act on. */
export class CliTrouble extends Error {
  override name = "CliTrouble";
}

/** A command that was not put as it can be understood: exit code 2. */
export class UsageTrouble extends CliTrouble {
  override name = "UsageTrouble";
}

/** Any error as one sentence. */
export function sentenceOf(error: unknown): string {
  if (
    error instanceof CliTrouble ||
    error instanceof LaunchTrouble ||
    error instanceof EmbeddedTrouble ||
    error instanceof GraphQLError
  )
    return error.message;
  if (!(error instanceof Error)) return String(error);
  const file = fileSentence(error as NodeJS.ErrnoException);
  if (file) return file;
  // Drizzle tells the whole statement; what went wrong is in its cause.
  const inner = error.cause instanceof Error ? error.cause : error;
  return `The database or the program refused: ${inner.message || inner.name}.`.replace(/\.\.$/, ".");
}

function fileSentence({ code, path, syscall }: NodeJS.ErrnoException): string | null {
  if (!path || !syscall) return null;
  switch (code) {
    case "ENOENT":
      return `There is no file ${path}.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `You may not use ${path}.`;
    case "EISDIR":
      return `${path} is a folder, not a file.`;
    case "ENOSPC":
      return `There is no space left for ${path}.`;
    default:
      return null;
  }
}
