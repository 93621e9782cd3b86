/** Tells how far a long command is: `done` from 0 to 1. */
export type Progress = (words: string, done: number) => void;

const width = 20;

/** A bar that is drawn over itself at a terminal; elsewhere, a line for each step. */
export function progressOn(stream: Pick<NodeJS.WriteStream, "write" | "isTTY">): Progress {
  if (!stream.isTTY)
    return (words, done) => {
      if (done < 1) stream.write(`… ${words}\n`);
    };
  return (words, done) => {
    const filled = Math.round(done * width);
    const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)}`;
    // Back to the beginning of the line, and rid of what stood there.
    stream.write(done >= 1 ? "\r\u001b[2K" : `\r\u001b[2K${bar} ${Math.round(done * 100)} % ${words}`);
  };
}
