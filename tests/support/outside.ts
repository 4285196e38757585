import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { Network } from "#app/lib/outbound.server.ts";
import { certificateFor } from "./certificate.ts";

/** A call as the other side got it. */
export interface Call {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** Somebody else's server, with TLS, on this machine. */
export interface Outside {
  /** A network in which every name is this server; everything else of the guard stays as in production. */
  network: Network;
  calls: Call[];
  stop: () => Promise<void>;
}

/**
 * @param answer what the server does with a call; 204 when left out
 * @param host the name that its certificate is for
 */
export async function startOutside(
  answer: (call: Call, response: ServerResponse) => void = (_call, response) => void response.writeHead(204).end(),
  host = "hooks.example.org",
): Promise<Outside> {
  const certificate = certificateFor(host);
  const calls: Call[] = [];
  const server = createServer(certificate, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url: path = "", headers } = request;
    const call = { method, path, headers, body: Buffer.concat(chunks).toString("utf8") };
    calls.push(call);
    answer(call, response);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    network: { resolve: async () => ["127.0.0.1"], mayCall: () => true, port, ca: certificate.cert },
    calls,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
