import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { threadCode } from "./scripts/thread-code.mjs";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

// One server bundle holds the HTTP server, the command line and the routes, so that they share one database and one set of settings.
const serverEntry: Plugin = {
  name: "spot035:server-entry",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: "app/main.ts" } } } : undefined,
};

// What recharts would bring and our two charts have no use for. See the files themselves.
const stands = [
  { of: "victory-vendor/d3-scale", to: "/recharts/", file: new URL("./app/ui/recharts-scales.ts", import.meta.url) },
  { of: "victory-vendor/d3-shape", to: "/recharts/", file: new URL("./app/ui/recharts-shapes.ts", import.meta.url) },
  { of: "d3-interpolate", to: "/d3-scale/", file: new URL("./app/ui/number-interpolation.ts", import.meta.url) },
  { of: "d3-format", to: "/d3-scale/", file: new URL("./app/ui/no-number-format.ts", import.meta.url) },
];
const lighterCharts: Plugin = {
  name: "spot035:lighter-charts",
  enforce: "pre",
  resolveId: (source, importer) => {
    const stand = stands.find(({ of, to }) => source === of && importer?.includes(to));
    return stand && fileURLToPath(stand.file);
  },
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, lighterCharts, threadCode()],
  server: { host: "127.0.0.1" },
  build: {
    target: "es2022",
    rollupOptions: {
      // a route without a page has nothing to send to the browser, and zod's notes to bundlers differ from rollup's: no news
      onwarn: (warning, warn) =>
        ["EMPTY_BUNDLE", "INVALID_ANNOTATION"].includes(warning.code ?? "") ? undefined : warn(warning),
    },
  },
  ssr: { noExternal: ["@fontsource/*"] },
});
