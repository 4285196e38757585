import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { faultOf, log } from "#app/log.server.ts";
import { NonceContext } from "#app/web/nonce.tsx";
import type { Database } from "#db/database.ts";

const renderTimeout = 10_000;

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** The database: routes hand it to the domain's doors and ask nothing of it themselves. */
    db: Database;
    nonce: string;
    requestId: string;
    clientAddress: string;
  }
}

/** Renders a page. We wait for all of it: pages are small, and a whole page can be compressed in one go. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const { nonce } = context;
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={renderTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          // an uncleared timer would keep every finished page in memory until it fires
          body.once("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: (error: unknown) =>
          log.error({ requestId: context.requestId, fault: faultOf(error) }, "rendering failed"),
      },
    );
    const timer = setTimeout(abort, renderTimeout + 1_000);
  });
}

/** Logs what a loader or action threw, without its data. A visitor who left and a 404 are no faults. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ requestId: context.requestId, fault: faultOf(error) }, "request failed");
}
