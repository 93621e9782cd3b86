/** Loader of the build: leaves out the colours that no screen shows, half of the variables that every page waits for. */
module.exports = function withoutUnusedColors(source) {
  const { unusedColors } = this.getOptions();
  const variables = new RegExp(`^\\s*--mantine-color-(${unusedColors.join("|")})-[^;]*;\\n`, "gm");
  return source.replace(variables, "");
};
