import { defineConfig } from "drizzle-kit";
import { dialect } from "../../db/columns.ts";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./tests/support/probe.ts",
  out: `./tests/support/migrations/${dialect}`,
  casing: "snake_case",
});
