import { Hono } from "hono";
import { faultOf, log } from "#app/log.server.ts";
import { database } from "#db/client.server.ts";
import { migrationsFolder } from "#db/open.server.ts";
import type { HttpEnv } from "./env.server.ts";

/** `/healthz`: the process lives. `/readyz`: it can work, i.e. the database answers and every migration is applied. */
export const health = new Hono<HttpEnv>()
  .get("/healthz", (context) => context.text("ok", 200, { "Cache-Control": "no-store" }))
  .get("/readyz", async (context) => {
    const ready = await isReady();
    return context.text(ready ? "ready" : "not ready", ready ? 200 : 503, { "Cache-Control": "no-store" });
  });

async function isReady(): Promise<boolean> {
  try {
    return (await database().pendingMigrations(migrationsFolder())).length === 0;
  } catch (error) {
    log.error({ fault: faultOf(error) }, "not ready");
    return false;
  }
}
