import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { findScan, mainScanId } from "#scans/index.ts";
import { type Figure, median } from "#tests/support/figure.ts";
import { fillWithResponses, tokenOf } from "#tests/support/many-responses.ts";
import { type PlainClient, plainClient } from "#tests/support/plain-client.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";

const many = Number(process.env.RESPONSES ?? 1_000_000);
const few = 1000;
const rounds = 40;
const warmUps = 5;

interface House {
  readonly server: RunningServer;
  /** Signed in as the coordinator. */
  readonly client: PlainClient;
  readonly count: number;
  /** Paths of result pages that show figures of the group they are compared with. */
  readonly compared: readonly string[];
}

/** Stands on a result page that compares, and on no other. */
const comparison = /\d+ bedrijven die deze scan deden, van \d/;

/**
 * Pages and files with a million completed responses in the database; baseline: the same with a thousand, on a server of its
 * own beside it, asked in turn. Set RESPONSES for another number.
 */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "spot035-million-"));
  const houses: House[] = [];
  try {
    for (const count of [few, many]) houses.push(await houseWith(join(folder, `${count}.sqlite`), count));
    const [small, large] = houses;
    if (small === undefined || large === undefined) throw new Error("there are two houses to compare");
    return [...(await pages(small, large)), ...(await files(small, large))];
  } finally {
    await Promise.all(houses.map(({ server }) => server.stop()));
    rmSync(folder, { recursive: true });
  }
}

/** A demo of its own with so many responses beside what a demo has. */
async function houseWith(file: string, count: number): Promise<House> {
  const settings = { DATABASE_URL: `file:${file}`, RATE_LIMIT_SCALE: "100000" };
  // the first start migrates and fills in the people who can sign in
  await (await startServer(settings)).stop();
  const definition = findScan(mainScanId);
  if (definition === undefined) throw new Error("there is no scan");
  fillWithResponses(file, definition, { count, now: new Date() });
  const server = await startServer(settings);
  await untilPublished(file);
  const client = plainClient(server.url);
  await client.post(new URL(server.signInLinks().coordinator ?? "").pathname, []);
  return { server, client, count, compared: await comparedPages(client, count) };
}

/** As many result pages with a comparison as are measured, from all over the year. A group that is still too small has none. */
async function comparedPages(client: PlainClient, count: number): Promise<string[]> {
  const found: string[] = [];
  const tries = 10 * (rounds + warmUps);
  for (let nth = 0; nth < tries && found.length < rounds + warmUps; nth++) {
    const path = `/uitslag/${tokenOf(Math.floor(((nth * 7919) % tries) * (count / tries)))}`;
    if (comparison.test((await client.get(path)).html)) found.push(path);
  }
  if (found.length < rounds + warmUps) throw new Error(`only ${found.length} of ${tries} result pages compare`);
  return found;
}

/** Waits for the comparison of the last quarter: it is made once, walks over all responses, and is not what is measured here. */
async function untilPublished(file: string): Promise<void> {
  const sqlite = new Sqlite(file, { readonly: true });
  const published = sqlite.prepare("select 1 from peer_snapshot where cluster <> '' limit 1");
  for (let seconds = 0; published.get() === undefined; seconds++) {
    if (seconds === 1200) throw new Error("the comparison was not published in 20 minutes");
    await sleep(1000);
  }
  sqlite.close();
}

async function pages(small: House, large: House): Promise<Figure[]> {
  const pages: Record<string, PageMeasured> = {
    "result page with its comparison": { path: (nth, { compared }) => compared[nth] ?? "", shows: comparison },
    "plan page": { path: (nth, { count }) => `/uitslag/${tokenOf(Math.floor((nth * count) / 50))}/plan` },
    "funnel of the coordinator": { path: () => "/coordinator/scans" },
    "funnel of one quarter": { path: () => `/coordinator/scans?versie=1&kwartaal=${quarter()}` },
    "charts of all answers": { path: () => "/coordinator/scans/antwoorden" },
    "progress page": { path: () => "/voortgang" },
  };
  const figures: Figure[] = [];
  for (const [name, page] of Object.entries(pages)) {
    const times: [number[], number[]] = [[], []];
    for (let nth = -warmUps; nth < rounds; nth++) {
      const [value, baseline] = [await timeOf(large, page, nth + warmUps), await timeOf(small, page, nth + warmUps)];
      if (nth < 0) continue;
      times[0].push(value);
      times[1].push(baseline);
    }
    const [value, baseline] = [median(times[0]), median(times[1])];
    figures.push({ name: `${name}, ${many} responses`, value, unit: "ms", baseline, ratio: value / baseline });
  }
  return figures;
}

interface PageMeasured {
  readonly path: (nth: number, house: House) => string;
  /** What the page must show: a page that says too little is fast for another reason. */
  readonly shows?: RegExp;
}

async function timeOf(house: House, { path, shows }: PageMeasured, nth: number): Promise<number> {
  const began = performance.now();
  const page = await house.client.get(path(nth, house));
  const took = performance.now() - began;
  if (page.status !== 200) throw new Error(`${page.status} from ${page.path}`);
  if (shows && !shows.test(page.html)) throw new Error(`${page.path} does not show ${shows}`);
  return took;
}

/** What the server has in memory at most while a whole file is fetched. */
async function files(small: House, large: House): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const format of ["csv", "xlsx"]) {
    const [baseline, value] = [await fetchFile(small, format), await fetchFile(large, format)];
    const name = `most memory while ${many} scans leave as ${format} (${value.size.toFixed(0)} MB in ${value.seconds.toFixed(0)} s)`;
    figures.push({ name, value: value.peak, unit: "MB", baseline: baseline.peak, ratio: value.peak / baseline.peak });
  }
  return figures;
}

async function fetchFile({ server, client }: House, format: string) {
  const began = performance.now();
  const response = await fetch(`${server.url}/coordinator/scans/export/v1.${format}`, {
    method: "POST",
    headers: { Origin: server.url, Cookie: client.cookieHeader() },
  });
  if (!response.ok || response.body === null) throw new Error(`${response.status} instead of a file`);
  let [size, peak] = [0, server.memory()];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    peak = Math.max(peak, server.memory());
  }
  return { size: size / 1e6, peak, seconds: (performance.now() - began) / 1000 };
}

function quarter(): string {
  const now = new Date();
  return `${now.getUTCFullYear()}-Q${Math.floor(now.getUTCMonth() / 3) + 1}`;
}
