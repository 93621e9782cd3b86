/** Turns every way of being told to stop into one abort signal, however often and whenever it comes. */
export function stopSignal() {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new DOMException("Cairn was told to stop.", "AbortError"));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, stop);
  // A reader that went away, such as a closed terminal, is no reason to fall over half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // npm may die without telling us; a shell that merely closed is not our parent then.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && stop(), 200);
    watch.unref();
  }
  return stopping.signal;
}
