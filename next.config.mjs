// @ts-check
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {Parameters<typeof import("next-intl/plugin").default>[0]} */
const words = {
  requestConfig: "./lib/platform/i18n/request.ts",
  experimental: {
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
};

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  // `npm run check` is where types are checked, once and with the tests; a build repeats no work.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    ...["@node-rs/argon2", "pg", "pg-boss", "pino", "nodemailer", "sharp", "esbuild", "imapflow"],
    // Built in, each would be there several times over: once for every kind of page and route that leads to it.
    ...["@atproto/api", "@e965/xlsx", "csv-parse", "date-holidays", "html-to-text", "mailparser"],
  ],
  turbopack: {
    rules: {
      "**/intlStrings.mjs": { condition: "foreign", loaders: ["./scripts/keep-languages.cjs"], as: "*.js" },
    },
  },
  experimental: {
    authInterrupts: true,
    // Kept for a next build it is 300 MB and a fifth of this one's time, and the next one was no quicker for it.
    turbopackFileSystemCacheForBuild: false,
    // A file with ideas or posts arrives as its rows, all at once.
    serverActions: { bodySizeLimit: "4mb" },
    optimizePackageImports: ["lucide-react", "react-aria-components"],
  },
};

/**
 * Only a build needs the plugin. It and what reads settings in TypeScript would stay in the memory of the server that
 * serves, 80 MB with all they bring along: hence the condition, and hence JavaScript.
 * @param {string} phase
 */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin(words)(config);
}
