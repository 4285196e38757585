import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { openDatabase } from "#db/open.server.ts";
import { type Figure, median } from "#tests/support/figure.ts";
import { fillAgenda } from "#tests/support/many-appointments.ts";
import { startServer } from "#tests/support/running-server.ts";

const runs = 5;
const connections = 16;
const seconds = 4;
const appointments = 5000;

/**
 * The open times of 60 days by the API, with ten advisors and five thousand appointments in the database. How many a second, and the time of the
 * slowest 1 %, at 16 connections; baseline of both: a bare node:http that answers the same text. That one shares its thread with the load.
 */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "spot035-slots-"));
  const file = `file:${join(folder, "spot035.sqlite")}`;
  const settings = { DATABASE_URL: file, RATE_LIMIT_SCALE: "100000" };
  try {
    // the first start migrates; the demo has two advisors
    await (await startServer(settings)).stop();
    await filled(file);
    const server = await startServer(settings);
    try {
      return await measured(`${server.url}/api/v1/slots?${question()}`);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function filled(url: string): Promise<void> {
  const database = openDatabase({ url, dataDir: "" });
  await fillAgenda(database, { advisors: 8, appointments, now: new Date() });
  await database.close();
}

function question(): string {
  const today = localDateOf(Date.now(), amsterdam);
  return new URLSearchParams({ kind: "intake", place: "online", from: today, to: addDays(today, 60) }).toString();
}

async function measured(url: string): Promise<Figure[]> {
  const text = await (await fetch(url)).text();
  const count = text.split('"start"').length - 1;
  if (count < 300) throw new Error(`only ${count} times are open`);
  const bare = await bareServer(text);
  const [ours, theirs]: [autocannon.Result[], autocannon.Result[]] = [[], []];
  await load(url, 3);
  for (let run = 0; run < runs; run++) {
    ours.push(await load(url, seconds));
    theirs.push(await load(bare.url, seconds));
  }
  await bare.stop();
  const name = `${count} open times of 60 days, 10 advisors, ${appointments} appointments`;
  return [
    figure(name, "requests/s", ours, theirs, (one) => one.requests.average),
    figure("slowest 1 % of them", "ms", ours, theirs, (one) => one.latency.p99),
  ];
}

async function load(url: string, duration: number): Promise<autocannon.Result> {
  const result = await autocannon({ url, connections, duration });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} requests failed at ${url}`);
  return result;
}

function figure(
  name: string,
  unit: string,
  ours: readonly autocannon.Result[],
  theirs: readonly autocannon.Result[],
  of: (one: autocannon.Result) => number,
): Figure {
  const [value, baseline] = [median(ours.map(of)), median(theirs.map(of))];
  return { name, value, unit, baseline, ratio: value / baseline };
}

async function bareServer(text: string) {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, stop: () => new Promise((resolve) => server.close(resolve)) };
}
