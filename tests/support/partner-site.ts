import { createServer, type Server } from "node:http";

/** A partner's own website, on an origin of its own: each path answers with one page. */
export interface PartnerSite {
  url: string;
  stop: () => Promise<void>;
}

/** @param pages path → what stands in the body; asked again at every request, so that it may be made up later */
export async function startPartnerSite(pages: (path: string) => string | undefined): Promise<PartnerSite> {
  const server = createServer((request, response) => {
    const body = pages(new URL(request.url ?? "/", "http://site.invalid").pathname);
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="nl"><head><meta name="viewport" content="width=device-width"><title>Een partner</title></head><body><main><h1>Onze leden</h1>${body ?? ""}</main></body></html>`,
    );
  });
  const port = await listening(server);
  return {
    url: `http://localhost:${port}`,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
