import type { Worker } from "node:cluster";

/** What Node sends along with a message when it hands a connection over; closing one that is closed does nothing. */
interface Handed {
  close?: () => void;
}

/**
 * Closes the connection that was being handed to a process when it died. Node hands one at a time and forgets it then:
 * its sender would wait for ever, where those whose connection the process had are cut off with it.
 */
export function cutOffWithIt(worker: Worker): void {
  const child = worker.process;
  const { send } = child;
  let last: Handed | undefined;
  child.send = (...sent: unknown[]): boolean => {
    if (sent[1]) last = sent[1] as Handed;
    return Reflect.apply(send, child, sent);
  };
  worker.once("exit", () => last?.close?.());
}
