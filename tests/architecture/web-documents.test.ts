import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, type DocumentNode, Kind, validate } from "graphql";
import { expect, test } from "vitest";
import { validationRules } from "../../api/src/http/hardening";

/** What the screens ask must pass the limits that the API sets for everybody. */
const generated = path.resolve(import.meta.dirname, "../../schema/generated");
const schema = buildSchema(readFileSync(path.join(generated, "schema.graphql"), "utf8"));
const features = readdirSync(path.join(generated, "web"));

test.each(features)("the documents of %s keep the API's limits", async (feature) => {
  const documents: Record<string, unknown> = await import(path.join(generated, "web", feature, "graphql.ts"));
  const complaints = Object.entries(documents)
    .filter((entry): entry is [string, DocumentNode] => isDocument(entry[1]))
    .flatMap(([name, document]) =>
      validate(schema, document, validationRules).map(({ message }) => `${name}: ${message}`),
    );
  expect(complaints).toEqual([]);
});

const isDocument = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === Kind.DOCUMENT;
