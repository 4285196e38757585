// Who may know whom. The reasons stand in docs/architecture.md; each rule's comment says what to do instead.
const pure = "^app/domain/[^/]+/(?!.*\\.server\\.).*\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one file, or need a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "pure-domain",
      severity: "error",
      comment:
        "A domain file without .server is pure: plain values in and out. Read or write in queries.server.ts and commands.server.ts.",
      from: { path: pure },
      to: {
        pathNot: [
          "^app/domain/[^/]+/(?!.*\\.server\\.)",
          "^app/lib/(?!.*\\.server\\.)",
          "^app/texts/",
          "^node_modules/zod/",
          "^scans/",
        ],
      },
    },
    {
      name: "domain-knows-no-web",
      severity: "error",
      comment:
        "The domain's doors know the database, the outbox and the journal; requests and screens belong to web/ and routes/.",
      from: { path: "^app/domain/.*\\.server\\.ts$" },
      to: {
        path: [
          "^app/(web|routes|ui)/",
          "^app/(root|server|main|start|jobs|settings)\\.",
          "^node_modules/(react|@remix-run|hono|@hono)/",
        ],
      },
    },
    {
      name: "commands-are-called-by-routes-and-jobs",
      severity: "error",
      comment: "Another area's transaction takes a step of yours (steps.server.ts), never a whole command.",
      from: { path: "^app/domain/([^/]+)/" },
      to: { path: "^app/domain/(?!$1/)[^/]+/commands\\.server\\.ts$" },
    },
    ...areaOrder([
      ["journal"],
      ["people"],
      ["partners"],
      ["scan"],
      ["plan"],
      ["dma", "statistics"],
      ["keeping"],
      ["agenda"],
      ["webhooks"],
      ["booking"],
      ["calendars"],
      ["matching"],
      ["cases"],
      ["work"],
      ["rounds"],
      ["reporting"],
    ]),
    {
      name: "routes-never-touch-the-database",
      severity: "error",
      comment: "Ask a query or do a command; the database comes as context.db.",
      from: { path: "^app/routes/" },
      to: { path: ["^db/", "^node_modules/drizzle-orm/"] },
    },
    {
      name: "routes-of-one-area",
      severity: "error",
      comment: "What two areas' pages share lives in ui/ or web/.",
      from: { path: "^app/routes/([^/]+)/" },
      to: { path: "^app/routes/(?!$1/)" },
    },
    {
      name: "nobody-imports-a-route",
      severity: "error",
      from: { path: "^app/(?!routes/)|^db/|^scans/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "ui-knows-no-product",
      severity: "error",
      comment: "Components get plain props and finished words.",
      from: { path: "^app/ui/" },
      to: {
        path: [
          "^app/(domain|routes|web|mail|texts)/",
          "^app/[^/]+\\.tsx?$",
          "^db/",
          "^scans/",
          "^node_modules/(zod|drizzle-orm|@remix-run)/",
        ],
      },
    },
    {
      name: "lib-knows-nobody",
      severity: "error",
      from: { path: "^app/lib/" },
      to: { path: ["^app/(domain|routes|web|mail|ui)/", "^db/", "^scans/"] },
    },
    { name: "texts-are-words", severity: "error", from: { path: "^app/texts/" }, to: { pathNot: ["^app/texts/"] } },
    { name: "db-knows-nothing-above-it", severity: "error", from: { path: "^db/" }, to: { path: "^app/" } },
    {
      name: "scans-run-nothing",
      severity: "error",
      from: { path: "^scans/" },
      to: { path: ["^db/", "^app/(?!domain/(scan|plan|dma|matching|cases)/)"] },
    },
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { path: "^(app|db|scans)/" },
      to: { path: "^tests/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "declared-packages-only",
      severity: "error",
      from: {},
      to: { pathNot: "^virtual:", dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"] },
    },
    {
      name: "no-build-tools-in-the-product",
      severity: "error",
      from: {
        path: "^(app|db|scans)/",
        pathNot: "^app/((|office-|case-|program-|candidate-|work-|proposal-|round-)routes|server-build\\.d)\\.ts$",
      },
      to: { dependencyTypes: ["npm-dev"] },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};

/** Areas may know those before them, never those after. */
function areaOrder(ranks) {
  return ranks.flatMap((areas, rank) => {
    const later = ranks
      .slice(rank + 1)
      .flat()
      .join("|");
    if (later === "") return [];
    return {
      name: `order-of-areas-${areas.join("-")}`,
      severity: "error",
      comment: "Who comes late may know who came before; docs/architecture.md has the order.",
      from: { path: `^app/domain/(${areas.join("|")})/` },
      to: { path: `^app/domain/(${later})/` },
    };
  });
}
