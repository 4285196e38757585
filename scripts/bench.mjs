// npm run bench [name …]: measures, each figure beside its baseline of the same run.
import { readdirSync } from "node:fs";
import process from "node:process";
import { build } from "vite";

process.env.NODE_ENV = "production";
const wanted = process.argv.slice(2);
const files = readdirSync("tests/bench").filter(
  (file) => file.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))),
);
const outDir = "node_modules/.cache/bench";
// bundled as the product is: a module loaded by a development server runs at half the pace
await build({
  configFile: false,
  logLevel: "error",
  build: {
    ssr: true,
    outDir,
    target: "es2022",
    emptyOutDir: true,
    rollupOptions: { input: files.map((file) => `tests/bench/${file}`) },
  },
});
const rows = [];
for (const file of files) {
  const { bench } = await import(new URL(`../${outDir}/${file.replace(/\.ts$/, ".js")}`, import.meta.url).href);
  rows.push(...(await bench()));
}
const number = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
for (const { name, value, unit, baseline, ratio } of rows) {
  console.log(`${name}: ${number(value)} ${unit} (baseline ${number(baseline)}, ratio ${ratio.toFixed(3)})`);
}
process.exit(0);
