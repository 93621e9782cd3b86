import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { parts } from "./bin/mantine-styles.json";

const withIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Texts are parsed when the app is built: the browser gets no parser.
  experimental: { messages: { path: "./messages", locales: "infer", format: "json", precompile: true } },
});

/** The headers every answer carries, pages and files alike. The content policy needs a nonce: see proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** Popups are allowed because signing in again happens in one, beside the page that must not be lost. */
const openerPolicy = { key: "Cross-Origin-Opener-Policy", value: "same-origin-allow-popups" };

/**
 * The browser's word that no page sent the person here, who typed the address or kept it: there is no opener to be kept
 * away, and a page with the policy is moved to another process, which delays its first paint by some 40 ms.
 */
const cameByThemselves = { type: "header", key: "sec-fetch-site", value: "none" } as const;

const config: NextConfig = {
  // `next start` serves the ordinary build; the container image asks for a self-contained one.
  distDir: process.env.CAIRN_WEB_DIST || ".next",
  output: process.env.CAIRN_WEB_OUTPUT === "standalone" ? "standalone" : undefined,
  outputFileTracingRoot: path.join(import.meta.dirname, ".."),
  turbopack: {
    // The build for browsers of ten years ago comes with what they lack.
    resolveAlias: { rxjs: "../node_modules/rxjs/dist/esm/index.js" },
    root: path.join(import.meta.dirname, ".."),
    // The playground's saved queries are shown as they are written.
    rules: {
      "*.graphql": { type: "text" },
      // What is painted first is waited for: only styles in use, each with what it is the style of.
      "**/@mantine/core/esm/components/**/*.module.mjs": {
        loaders: [{ loader: "./bin/with-its-style.cjs", options: { parts } }],
        as: "*.mjs",
      },
    },
  },
  transpilePackages: ["@cairn/schema"],
  // Types are checked by `npm run verify`; whoever starts Cairn need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    // A page's code is read when the first one asks for it: at the start it would hold up the first page of all.
    preloadEntriesOnStart: false,
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
    // The first page is painted as soon as its HTML is there; pages that are gone to fetch their styles as files.
    inlineCss: true,
    // A page has the styles of what it is made of, hardly any others: the files are inside it, so more of them cost little.
    cssChunking: { type: "graph", requestCost: 1_000 },
    // Browser and server work for each script that is asked for, just when a page is to be painted: a third fewer of them.
    turbopackChunking: { minChunkSize: 200_000 },
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/:path*", missing: [cameByThemselves], headers: [openerPolicy] },
  ],
};

export default withIntl(config);
