import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

/**
 * Remix compares an address with every route there is, some five times a page: with two hundred routes that is half of the work. So each first
 * part of an address (`scan`, `adviseur`, …) has a handler of its own that knows the routes below it and those that fit anywhere.
 * @returns the handler for an address
 */
export function handlersByArea(build: ServerBuild): (pathname: string) => RequestHandler {
  const whole = createRequestHandler(build, "production");
  const areas = areasOf(build);
  const anywhere = createRequestHandler(only(build, areas.get("") ?? new Set()), "production");
  const handlers = new Map(
    [...areas].map(([area, ids]) => [
      area,
      area === "" ? anywhere : createRequestHandler(only(build, ids), "production"),
    ]),
  );
  return (pathname) => {
    const first = areaOf(pathname);
    // what the browser asks to learn of routes it does not know yet
    return first === "__manifest" ? whole : (handlers.get(first) ?? anywhere);
  };
}

/** The first part of an address in small letters; what Remix itself fetches of a page ends in `.data`. */
function areaOf(pathname: string): string {
  const first = pathname.split("/")[1]?.toLowerCase() ?? "";
  const name = first.replace(/\.data$/, "");
  try {
    return decodeURIComponent(name === "_root" ? "" : name);
  } catch {
    return name;
  }
}

/** Area → ids of its routes. Those that begin with no fixed part, the root and the front page among them, are in every one. */
function areasOf({ routes }: ServerBuild): Map<string, Set<string>> {
  const named = Object.values(routes).flatMap((route) =>
    route === undefined ? [] : [{ id: route.id, path: route.path ?? "" }],
  );
  const areaOfRoute = ({ path }: { path: string }) =>
    /^[:*]/.test(path) ? "" : (path.split("/")[0] ?? "").toLowerCase();
  const common = named.filter((route) => areaOfRoute(route) === "").map(({ id }) => id);
  const areas = new Map([["", new Set(common)]]);
  for (const route of named) {
    const area = areaOfRoute(route);
    areas.set(area, (areas.get(area) ?? new Set(common)).add(route.id));
  }
  return areas;
}

function only(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const chosen = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  return { ...build, routes: chosen(build.routes), assets: { ...build.assets, routes: chosen(build.assets.routes) } };
}
