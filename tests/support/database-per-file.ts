import { afterAll } from "vitest";
import { closeDatabase } from "#db/client.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

// Runs before each test file: whoever opens the application's database in it opens one of its own
const { url, drop } = await freshDatabase("application");
process.env.DATABASE_URL = url;

afterAll(async () => {
  await closeDatabase();
  await drop();
});
