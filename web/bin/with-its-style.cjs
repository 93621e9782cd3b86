const path = require("node:path");
const { groups } = require("./mantine-styles.json");

/**
 * Loader of the build: gives a part of Mantine its style, so that no page waits, before anything is painted, for the
 * styles of all that any page is made of. Styles come in groups: a page that is gone to asks for few files. What stands
 * in no group comes before all of them: ui/mantine-styles.
 */
module.exports = function withItsStyle(source) {
  const part = path.basename(this.resourcePath, ".module.mjs");
  const group = groups.find((parts) => parts.includes(part)) ?? [];
  const imports = group.map((each) => `import "@mantine/core/styles/${each}.layer.css";\n`).join("");
  return source.replace(/^("use client";\s*)?/, `$1${imports}`);
};
