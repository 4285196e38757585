import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { type Figure, median, percentile } from "#tests/support/figure.ts";
import { startServer } from "#tests/support/running-server.ts";

const runs = 5;
const seconds = 3;
const savers = 200;
const connections = 16;

/**
 * Saving one answer. Throughput of many owners at once, and the time of the slowest 1 % at 50 answers a second while others read pages;
 * baseline of both: a bare node:http whose handler runs one prepared upsert, on a file of its own that syncs as ours does.
 */
export async function bench(): Promise<Figure[]> {
  const [server, bare] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "100000" }), startBareSaver()]);
  try {
    const cookies = await Promise.all(Array.from({ length: savers }, () => startedScan(server.url)));
    const ours = `${server.url}/scan/antwoord`;
    return [
      await throughput(
        (load) => save(ours, load, cookies),
        (load) => save(bare.url, load, cookies),
      ),
      await slowest(server.url, ours, bare.url, cookies),
    ];
  } finally {
    await Promise.all([server.stop(), bare.stop()]);
  }
}

type Load = Partial<autocannon.Options>;
type Saver = (load: Load) => Promise<autocannon.Result>;

async function throughput(ours: Saver, theirs: Saver): Promise<Figure> {
  const [values, baselines]: [number[], number[]] = [[], []];
  await ours({ connections, duration: 1 });
  for (let run = 0; run < runs; run++) {
    values.push((await ours({ connections, duration: seconds })).requests.average);
    baselines.push((await theirs({ connections, duration: seconds })).requests.average);
  }
  return figure("saving an answer, as fast as it goes", "answers/s", values, baselines);
}

/** Other load: readers of the scan's first page, 100 a second. Both come evenly, as people do. */
async function slowest(origin: string, ours: string, theirs: string, cookies: readonly string[]): Promise<Figure> {
  const time = seconds * 3;
  const beside = async (url: string) => {
    const others = paced({ perSecond: 100, time }, () => fetch(`${origin}/scan`));
    const [times] = await Promise.all([
      paced({ perSecond: 50, time }, (nth) => fetch(url, savingOf(url, nth, cookies))),
      others,
    ]);
    return percentile(times, 0.99);
  };
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    values.push(await beside(ours));
    baselines.push(await beside(theirs));
  }
  return figure("slowest 1 % of saves at 50 a second", "ms", values, baselines);
}

/** Sends so many a second at equal distances, whether or not the earlier ones were answered. @returns milliseconds of each */
async function paced(
  { perSecond, time }: { perSecond: number; time: number },
  send: (nth: number) => Promise<Response>,
): Promise<number[]> {
  const one = async (nth: number) => {
    await sleep((nth * 1000) / perSecond);
    const began = performance.now();
    const response = await send(nth);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${response.status} from ${response.url}`);
    return performance.now() - began;
  };
  return Promise.all(Array.from({ length: perSecond * time }, (_, nth) => one(nth)));
}

function figure(name: string, unit: string, values: number[], baselines: number[]): Figure {
  const [value, baseline] = [median(values), median(baselines)];
  return { name, value, unit, baseline, ratio: value / baseline };
}

/** Every answer differs from the one before, so that each save writes. @throws when one was not kept */
async function save(url: string, load: Load, cookies: readonly string[]): Promise<autocannon.Result> {
  let sent = 0;
  const setupRequest: autocannon.Request["setupRequest"] = (request) => ({
    ...request,
    ...savingOf(url, sent++, cookies),
  });
  const result = await autocannon({ ...load, url, requests: [{ method: "POST", setupRequest }] });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} saves failed at ${url}`);
  return result;
}

function savingOf(url: string, nth: number, cookies: readonly string[]) {
  const [who, round] = [nth % cookies.length, Math.floor(nth / cookies.length)];
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    Origin: new URL(url).origin,
    Cookie: cookies[who] ?? "",
  };
  return { method: "POST" as const, headers, body: `asked=S1&S1=${round % 5}` };
}

async function startedScan(origin: string): Promise<string> {
  const response = await fetch(`${origin}/scan/antwoord`, {
    method: "POST",
    headers: { Origin: origin },
    body: new URLSearchParams([
      ["asked", "size"],
      ["size", "2-9"],
    ]),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw new Error(`no scan was started: ${response.status}`);
  return cookie.split(";")[0] ?? "";
}

/** The baseline in a process of its own, as our server has. */
async function startBareSaver() {
  const folder = mkdtempSync(join(tmpdir(), "bare-saver-"));
  const child = spawn(process.execPath, ["tests/support/bare-saver.mjs", join(folder, "bare.db")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { url: await addressOf(child), stop: () => ended(child).then(() => rmSync(folder, { recursive: true })) };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("the bare saver says nothing");
  const [line] = await once(stdout, "data");
  return String(line).trim();
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill();
  await exit;
}
