import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

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

// The radar needs three scales; recharts would bring all of d3-scale, time and colours included. See the file itself.
const lighterRadar: Plugin = {
  name: "spot035:lighter-radar",
  enforce: "pre",
  resolveId: (source, importer) =>
    source === "victory-vendor/d3-scale" && importer?.includes("/recharts/")
      ? fileURLToPath(new URL("./app/ui/recharts-scales.ts", import.meta.url))
      : undefined,
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry, lighterRadar],
  server: { host: "127.0.0.1" },
  build: {
    target: "es2022",
    rollupOptions: {
      // a route without a page has nothing to send to the browser, and zod's notes to bundlers differ from rollup's: no news
      onwarn: (warning, warn) =>
        ["EMPTY_BUNDLE", "INVALID_ANNOTATION"].includes(warning.code ?? "") ? undefined : warn(warning),
    },
  },
  ssr: { noExternal: ["@fontsource-variable/*"] },
});
