import os from "node:os";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const testkit = (file: string) => path.join(root, "tests/testkit", file);

/** Needs no server of ours, or starts its own. */
const alone = [
  "schema",
  "tests/conformance",
  "tests/architecture",
  "api/src/launch",
  "api/src/demo-identity",
];

/** `npx vitest run -c tests/vitest.config.ts --project api` runs one of these. */
export default defineConfig({
  root,
  // Under vitest the package would load twice, once as ESM and once as CommonJS.
  resolve: { alias: { graphql: path.join(root, "node_modules/graphql/index.js") } },
  test: {
    exclude: [...configDefaults.exclude, "**/dist/**", "**/.next/**", "**/.cairn/**"],
    // Real servers and processes on a busy machine: what fails once is looked at again, and `npm test` names it at its
    // end; what fails twice has failed. Limits are for what never comes.
    retry: 1,
    // Left to itself it leaves one core idle: on two cores half of them.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [...alone.map((folder) => `${folder}/**/*.test.ts`), "drizzle/embedded*.test.ts"],
          setupFiles: testkit("same-chance.ts"),
        },
      },
      {
        extends: true,
        test: {
          name: "api",
          isolate: false,
          include: ["api/src/**/*.test.ts", "drizzle/**/*.test.ts", "tests/api/**/*.test.ts"],
          exclude: [
            ...alone.map((folder) => `${folder}/**`),
            "drizzle/embedded*.test.ts",
            "**/node_modules/**",
          ],
          globalSetup: testkit("start-database.ts"),
          setupFiles: testkit("same-chance.ts"),
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "web",
          include: ["web/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: [path.join(root, "web/test/setup.ts"), testkit("same-chance.ts")],
          // It imports next/navigation as a bundler would, not as Node does.
          server: { deps: { inline: ["next-intl"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "launch",
          include: ["tests/e2e/**/*.test.ts", "tests/load/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          fileParallelism: false,
          globalSetup: testkit("start-product.ts"),
        },
      },
      {
        extends: true,
        test: {
          name: "pictures",
          include: ["tests/pictures/*.pictures.ts"],
          fileParallelism: false,
          globalSetup: testkit("start-product.ts"),
        },
      },
    ],
  },
});
