// node scripts/run.mjs serve | admin … | allocate <file> | stable <file>    runs the built application
import { existsSync } from "node:fs";
import process from "node:process";

process.env.NODE_ENV = "production";
const [what, ...args] = process.argv.slice(2);
const built = new URL("../build/server/index.js", import.meta.url);
if (!existsSync(built)) {
  process.stderr.write("There is no build yet: run npm start once.\n");
  process.exit(1);
}
const { serve, admin, allocateFile, stableFile } = await import(built.href);

if (what === "admin") {
  process.exit(await admin(args));
} else if (what === "allocate") {
  process.exit(allocateFile(args));
} else if (what === "stable") {
  process.exit(stableFile(args));
} else {
  try {
    await serve();
  } catch (error) {
    // what stops the start is said in one clear line each, without a stack
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
