import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
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
/** Seconds of one measurement of the slowest ones. */
const time = seconds * 3;

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
  const beside = async (url: string) => {
    const reading = spawn(process.execPath, ["tests/support/reading-load.mjs", `${origin}/scan`, "100", String(time)]);
    const read = once(reading, "exit");
    const times = await paced((nth) => timeOfSave(url, savingOf(url, nth, cookies)));
    const [code] = await read;
    if (code !== 0) throw new Error("somebody could not read the page");
    return percentile(times, 0.99);
  };
  const [values, baselines]: [number[], number[]] = [[], []];
  // the pages too are compiled by then
  await beside(ours);
  for (let run = 0; run < runs; run++) {
    values.push(await beside(ours));
    baselines.push(await beside(theirs));
  }
  return figure("slowest 1 % of saves at 50 a second", "ms", values, baselines);
}

/** Saves 50 times a second at equal distances, whether or not the earlier ones were answered. @returns milliseconds of each */
async function paced(save: (nth: number) => Promise<number>): Promise<number[]> {
  const perSecond = 50;
  const one = async (nth: number) => {
    await sleep((nth * 1000) / perSecond);
    return save(nth);
  };
  return Promise.all(Array.from({ length: perSecond * time }, (_, nth) => one(nth)));
}

const agent = new Agent({ keepAlive: true });

function timeOfSave(url: string, { method, headers, body }: ReturnType<typeof savingOf>): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const length = { "Content-Length": String(Buffer.byteLength(body)) };
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`${response.statusCode} from ${url}`)),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
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
