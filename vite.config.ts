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

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry],
  server: { host: "127.0.0.1" },
  build: { target: "es2022" },
  ssr: { noExternal: ["@fontsource-variable/*"] },
});
