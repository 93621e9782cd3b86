/**
 * The last step of the container's build: the framework has put together what its own server needs
 * (`CAIRN_WEB_OUTPUT=standalone`); this adds ours, which compresses as `npm start` does, with the packages it imports.
 */
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const { nodeFileTrace } = createRequire(import.meta.url)("next/dist/compiled/@vercel/nft");

const root = path.resolve(import.meta.dirname, "../..");
const standalone = path.join(root, "web/.next/standalone");
const { fileList, warnings } = await nodeFileTrace([path.join(root, "web/bin/serve.mjs")], {
  base: root,
  // The framework is there already, without what only a build needs.
  ignore: ["node_modules/next/**"],
});
if (warnings.size > 0) throw new AggregateError(warnings, "What the server imports cannot be told.");
for (const file of fileList) await cp(path.join(root, file), path.join(standalone, file));
