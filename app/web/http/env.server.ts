import type { HttpBindings } from "@hono/node-server";

/** What our middleware hands on within one request. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: { nonce: string; requestId: string; clientAddress: string };
}
