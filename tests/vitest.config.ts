import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

/** Under vitest the package `graphql` would load twice, once as ESM and once as CommonJS. */
const alias = { graphql: path.join(root, "node_modules/graphql/index.js") };

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "schema/**/*.test.ts",
            "drizzle/embedded.test.ts",
            "api/src/demo-identity/**/*.test.ts",
            "api/src/launch/**/*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
