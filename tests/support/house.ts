import { afterAll } from "vitest";
import { startBrowser } from "./browser.ts";
import { startServer } from "./running-server.ts";

/**
 * The built application and a browser for one file of journeys; both end with it.
 * @param env settings of the server
 */
export async function openHouse(env: Record<string, string>) {
  const [server, browser] = await Promise.all([startServer(env), startBrowser()]);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  return { server, browser };
}
