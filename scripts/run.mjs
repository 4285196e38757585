// node scripts/run.mjs serve | admin …    runs the built application
import process from "node:process";

process.env.NODE_ENV = "production";
const [what, ...args] = process.argv.slice(2);
const { serve, admin } = await import(new URL("../build/server/index.js", import.meta.url).href);

if (what === "admin") {
  process.exit(await admin(args));
} else {
  try {
    await serve();
  } catch (error) {
    // what stops the start is said in one clear line each, without a stack
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
