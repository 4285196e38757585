// npm run dev: the same server, with Vite in front of it for hot reload
import process from "node:process";
import { createServer } from "vite";

process.env.NODE_ENV = "development";
const vite = await createServer({ server: { middlewareMode: true, host: "127.0.0.1" } });
const { serve } = await vite.ssrLoadModule("/app/server.ts");
await serve({ build: () => vite.ssrLoadModule("virtual:remix/server-build"), vite: vite.middlewares });
