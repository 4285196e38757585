import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { type Figure, median } from "#tests/support/figure.ts";
import { type PlainClient, plainClient } from "#tests/support/plain-client.ts";
import { startServer } from "#tests/support/running-server.ts";
import { answersOf, walkScan } from "#tests/support/scan-walk.ts";

const runs = 5;
const answers = answersOf("shop-2-9");

/**
 * Requests per second of the scan's first page and of the result page, and the time of one whole scan and of one PDF; baseline: a bare node:http that
 * answers the same HTML from a string. That one shares its thread with the load, so the baseline is a floor.
 */
export async function bench(): Promise<Figure[]> {
  const server = await startServer({ RATE_LIMIT_SCALE: "100000" });
  try {
    const client = plainClient(server.url);
    const result = await walkScan(client, answers);
    return [
      await rate("first page of the scan", server.url, "/scan"),
      await rate("result page", server.url, result.path),
      await wholeScan(server.url),
      await paper(server.url + result.path),
    ];
  } finally {
    await server.stop();
  }
}

async function rate(name: string, origin: string, path: string): Promise<Figure> {
  const html = await (await fetch(origin + path)).text();
  const bare = await bareServer(html);
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    values.push(await requestsPerSecond(origin + path));
    baselines.push(await requestsPerSecond(bare.url));
  }
  await bare.stop();
  const [value, baseline] = [median(values), median(baselines)];
  return { name, value, unit: "requests/s", baseline, ratio: value / baseline };
}

async function wholeScan(origin: string): Promise<Figure> {
  const time = async (walk: (client: PlainClient) => Promise<unknown>) => {
    const began = performance.now();
    await walk(plainClient(origin));
    return performance.now() - began;
  };
  const bare = await bareServer("x".repeat(30_000));
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs * 3; run++) {
    values.push(await time((client) => walkScan(client, answers)));
    const began = performance.now();
    // as many round trips as the scan makes: a page, eight parts with their redirects
    for (let request = 0; request < 18; request++) await (await fetch(bare.url)).text();
    baselines.push(performance.now() - began);
  }
  await bare.stop();
  const [value, baseline] = [median(values), median(baselines)];
  return { name: "one whole scan, all parts and the result", value, unit: "ms", baseline, ratio: value / baseline };
}

/** The time of one PDF of result and plan, asked one after the other; baseline: the result page itself. */
async function paper(page: string): Promise<Figure> {
  const time = async (url: string) => {
    const began = performance.now();
    const response = await fetch(url);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return performance.now() - began;
  };
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs * 3; run++) {
    values.push(await time(`${page}/uitslag.pdf`));
    baselines.push(await time(page));
  }
  const [value, baseline] = [median(values), median(baselines)];
  return { name: "result and plan as a PDF", value, unit: "ms", baseline, ratio: value / baseline };
}

async function bareServer(html: string) {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

async function requestsPerSecond(url: string): Promise<number> {
  await autocannon({ url, connections: 10, duration: 1 });
  const { requests } = await autocannon({ url, connections: 10, duration: 3 });
  return requests.average;
}
