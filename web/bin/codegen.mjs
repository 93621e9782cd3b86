// Writes the typed documents of every feature's *.graphql files to schema/generated/web/<feature>/graphql.ts.
// `--check` writes nothing and fails when what is committed differs. CAIRN_SCHEMA names another schema file.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "@graphql-codegen/cli";

const web = path.join(import.meta.dirname, "..");
const output = path.join(web, "../schema/generated/web");
const schema = process.env.CAIRN_SCHEMA ?? path.join(web, "../schema/generated/schema.graphql");
const check = process.argv.includes("--check");

const config = {
  enumsAsTypes: true,
  strictScalars: true,
  useTypeImports: true,
  // Decimals stay text: a figure must not pass through a binary float on its way to the screen.
  scalars: {
    DateTimeISO: "string",
    LocalDate: "string",
    Decimal: "string",
    Period: "string",
    SafeInt: "number",
    JSONObject: "Record<string, unknown>",
  },
};

/** The features that ask the API something: each gets documents of its own, so that a page loads only its own. */
function featuresWithDocuments() {
  const features = path.join(web, "features");
  return readdirSync(features).filter((feature) => hasDocuments(path.join(features, feature)));
}

function hasDocuments(folder) {
  const names = readdirSync(folder, { recursive: true });
  return names.some((name) => name.endsWith(".graphql") && !name.startsWith("queries/"));
}

function generates(feature) {
  return {
    // `queries` are texts for people to start from, not documents of a screen.
    documents: [
      path.join(web, "features", feature, "**/*.graphql"),
      `!${path.join(web, "features/*/queries/**")}`,
    ],
    preset: "client",
    presetConfig: { fragmentMasking: false, skipIndexFile: true },
    config,
  };
}

/** What should stand under schema/generated/web: file name to content. */
async function wanted() {
  const files = await generate(
    {
      schema,
      silent: true,
      generates: Object.fromEntries(
        featuresWithDocuments().map((name) => [`${output}/${name}/`, generates(name)]),
      ),
    },
    false,
  );
  // gql.ts maps query texts to documents: it cannot be shaken out of a bundle, and nothing here uses it.
  return new Map(
    files
      .filter((file) => !file.filename.endsWith("gql.ts"))
      .map((file) => [path.resolve(file.filename), file.content]),
  );
}

function standing() {
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(output, name));
}

const files = await wanted();
const gone = standing().filter((file) => !files.has(file));
const changed = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text);

if (check) {
  const drifted = [...gone, ...changed.map(([file]) => file)].map((file) => path.relative(web, file));
  if (drifted.length > 0) {
    console.error(`Typed documents are out of date: ${drifted.join(", ")}. Run npm run codegen -w web.`);
    process.exit(1);
  }
} else {
  for (const file of gone) rmSync(file);
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
console.log(
  `Typed documents: ${files.size} features, ${check ? "up to date" : `${changed.length} written`}.`,
);
