import { defineConfig } from "drizzle-kit";
import { dialect } from "./db/columns.ts";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: `./db/migrations/${dialect}`,
  casing: "snake_case",
});
