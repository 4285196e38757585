import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { apiPaths } from "#app/api-paths.ts";
import { paths } from "#app/paths.ts";
import routeConfig from "#app/routes.ts";
import { handlersByArea } from "#app/web/http/route-areas.server.ts";
import { workPaths } from "#app/work-paths.ts";

const house = "http://localhost:3000";
let build: ServerBuild;

// the product's own addresses; every one answers with its name
beforeAll(async () => {
  const table = await Promise.resolve(routeConfig);
  const answering = (id: string) => ({
    loader: async () => new Response(id),
    action: async () => new Response(`posted ${id}`),
    default: undefined,
  });
  const routes: ServerBuild["routes"] = { root: { id: "root", path: "", module: answering("root") } };
  for (const { file, path, index } of table)
    routes[file] = { id: file, parentId: "root", path: path ?? "", index: index === true, module: answering(file) };
  build = {
    ...{ mode: "production", publicPath: "/", assetsBuildDirectory: "", isSpaMode: false, routes },
    entry: { module: { default: () => new Response("a page") } },
    future: {
      ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_routeConfig: true },
      ...{ v3_singleFetch: true, v3_lazyRouteDiscovery: true, unstable_optimizeDeps: false },
    },
    assets: { version: "1", url: "", entry: { module: "", imports: [] }, routes: {} },
  };
});

const given = { token: "t", id: "1", part: "plan", kind: "intake", place: "online", start: "2026-12-01T09:00:00Z" };
const addresses = () =>
  Object.values({ ...paths, ...workPaths, ...apiPaths }).map((path) => path({ ...given, scan: "t" }));

async function answers(address: string): Promise<{ byArea: string; whole: string }> {
  const request = () => new Request(house + address);
  const byArea = handlersByArea(build)(new URL(house + address).pathname);
  const [one, other] = await Promise.all([byArea(request()), createRequestHandler(build, "production")(request())]);
  return { byArea: `${one.status} ${await one.text()}`, whole: `${other.status} ${await other.text()}` };
}

describe("a handler for each first part of an address", () => {
  it("answers every address of the product as one handler for all of them does", async () => {
    for (const address of addresses()) {
      const { byArea, whole } = await answers(address);
      expect(byArea, address).toBe(whole);
      expect(byArea, address).toMatch(/^200 routes\//);
    }
  });

  it.each([
    "/nergens",
    "/nergens/ook/niet",
    "/SCAN",
    "/Adviseur/",
    "/%73can",
    "/scan/",
    "/%E0%A4%A",
    "//scan",
    "/scan.data",
  ])("answers %s alike too", async (address) => {
    const { byArea, whole } = await answers(address);
    expect(byArea).toBe(whole);
  });
});
