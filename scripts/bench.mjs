// npm run bench [name …]: measures, each figure beside its baseline of the same run.
import { readdirSync } from "node:fs";
import process from "node:process";
import { createServer } from "vite";

process.env.NODE_ENV = "production";
const wanted = process.argv.slice(2);
const files = readdirSync("tests/bench").filter(
  (file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)),
);
const vite = await createServer({
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, hmr: false },
  optimizeDeps: { noDiscovery: true },
});
const rows = [];
for (const file of files) {
  const { bench } = await vite.ssrLoadModule(`/tests/bench/${file}`);
  rows.push(...(await bench()));
}
await vite.close();
const number = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
for (const { name, value, unit, baseline, ratio } of rows) {
  console.log(`${name}: ${number(value)} ${unit} (baseline ${number(baseline)}, ratio ${ratio.toFixed(3)})`);
}
process.exit(0);
