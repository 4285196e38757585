import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { threadCode } from "./scripts/thread-code.mjs";

// React's production build has no act(); a caller's NODE_ENV=production would break rendering tests.
process.env.NODE_ENV = "test";

const server = ["tests/**/*.server.test.{ts,tsx}"];
const plugins = [threadCode()];
const shared = { environment: "node", pool: "forks", testTimeout: 30_000, hookTimeout: 120_000 } as const;
const perFile = { ...shared, include: server, setupFiles: ["tests/support/database-per-file.ts"] };

export default defineConfig({
  test: {
    // vitest leaves a core free; on two cores that would halve the pace
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins,
        test: {
          ...shared,
          name: "pure",
          // these files keep nothing: modules are loaded once for all of them, which takes a third off their time
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...server, "tests/journeys/**"],
        },
      },
      {
        plugins,
        test: {
          ...perFile,
          name: "sqlite",
          globalSetup: "tests/support/global-sqlite.ts",
          // the engine must be known before any module loads; the address follows per file
          env: { DATABASE_URL: "file:", REHEARSE: "1" },
        },
      },
      {
        plugins,
        test: {
          ...perFile,
          name: "postgres",
          globalSetup: "tests/support/global-postgres.ts",
          env: { DATABASE_URL: "postgres:" },
        },
      },
      {
        plugins,
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          testTimeout: 180_000,
        },
      },
    ],
  },
});
