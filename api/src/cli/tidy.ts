import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Calls between two rounds: each takes about fifty milliseconds. */
const every = 2;

/**
 * Makes what lets go of all that is no longer needed, every so many calls. V8 lets a heap grow with the garbage that long
 * work leaves behind rather than look through it, up to several times what is in use; whoever imports a file of any
 * length is promised that memory does not grow with it.
 */
export function tidying(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % every === 0) collect();
  };
}
