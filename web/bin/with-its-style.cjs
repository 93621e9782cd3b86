const path = require("node:path");

/**
 * Loader of the build: gives a part of Mantine its style, so that no page waits, before anything is painted, for the
 * styles of what other pages are made of. What others build on comes before all of them: ui/mantine-styles. The parts
 * are an option, so that what the bundler has kept is thrown away when they change.
 */
module.exports = function withItsStyle(source) {
  const { parts } = this.getOptions();
  const part = path.basename(this.resourcePath, ".module.mjs");
  if (!parts.includes(part)) return source;
  return source.replace(/^("use client";\s*)?/, `$1import "@mantine/core/styles/${part}.layer.css";\n`);
};
