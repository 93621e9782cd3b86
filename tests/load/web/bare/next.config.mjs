import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../../..");

/** An empty app of the same framework, built as Cairn's is: what its pages and its start are measured beside. */
export default { outputFileTracingRoot: root, turbopack: { root }, poweredByHeader: false };
