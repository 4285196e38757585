import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { build } from "vite";
import { z } from "zod";
import type { Figure } from "#tests/support/figure.ts";
import { startPostgres } from "#tests/support/postgres.ts";

const times = 200;
const processes = 8;
const wishes = z.array(z.object({ place: z.enum(["media-park", "online"]), start: z.string() }));
const arranged = z.object({ wishes });
const booked = z.object({
  ...{ booked: z.number(), refused: wishes, other: z.array(z.string()), began: z.number(), ended: z.number() },
});
const judged = z.object({ overlaps: z.number(), missed: z.number(), kept: z.number() });

/**
 * Two hundred open times that eight processes all want, each in an order of its own, on both engines: bookings kept a second, with how many tries
 * were answered; baseline: the same times wanted by one process alone. It fails when two bookings overlap, when a refused time is still open, or when
 * anybody got an error.
 */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "spot035-contest-"));
  const postgres = await startPostgres();
  const outDir = mkdtempSync(join("node_modules", ".spot-"));
  try {
    await build({
      ...{ configFile: false, logLevel: "error" },
      build: { ssr: "tests/support/process-contest.ts", outDir, emptyOutDir: false, target: "es2022" },
    });
    const program = join(outDir, "process-contest.js");
    const place = {
      SQLite: async (name: string) => `file:${join(folder, `${name}.sqlite`)}`,
      PostgreSQL: async (name: string) => {
        const client = new pg.Client(postgres.url("postgres"));
        await client.connect();
        await client.query(`create database ${name}`);
        await client.end();
        return postgres.url(name);
      },
    };
    const figures: Figure[] = [];
    for (const [engine, urlFor] of Object.entries(place)) {
      const alone = await contest(program, await urlFor("alone"), 1);
      const all = await contest(program, await urlFor("together"), processes);
      const [value, baseline] = [all.kept / all.seconds, alone.kept / alone.seconds];
      const told = `${all.kept} of ${times} kept, ${processes * times} tries in ${all.seconds.toFixed(1)} s, no overlap, none missed`;
      figures.push({
        ...{ name: `contested bookings on ${engine} by ${processes} processes (${told})`, value, unit: "bookings/s" },
        ...{ baseline, ratio: value / baseline },
      });
    }
    return figures;
  } finally {
    await postgres.stop();
    for (const used of [folder, outDir]) rmSync(used, { recursive: true });
  }
}

async function contest(program: string, url: string, count: number) {
  const one = async (job: object) => (await obeyed(program, url, [{ ...job, url }]))[0];
  const { wishes: wanted } = arranged.parse(await one({ do: "arrange", times }));
  if (wanted.length !== times) throw new Error(`there are ${wanted.length} times to contest`);
  const jobs = Array.from({ length: count }, (_, seed) => ({ do: "book", url, seed: seed + 1, wishes: wanted }));
  const answers = z.array(booked).parse(await obeyed(program, url, jobs));
  const other = answers.flatMap((answer) => answer.other);
  const refused = answers.flatMap((answer) => answer.refused);
  const result = judged.parse(await one({ do: "judge", refused }));
  if (result.overlaps > 0 || result.missed > 0 || other.length > 0)
    throw new Error(`${result.overlaps} overlaps, ${result.missed} missed, errors: ${other.slice(0, 3).join("; ")}`);
  const seconds =
    (Math.max(...answers.map(({ ended }) => ended)) - Math.min(...answers.map(({ began }) => began))) / 1000;
  return { ...result, seconds };
}

/** Lets processes do one job each, all let go at the same moment. @returns what each answered */
async function obeyed(program: string, url: string, jobs: readonly object[]): Promise<unknown[]> {
  const children = jobs.map(() => fork(program, { env: { ...process.env, DATABASE_URL: url } }));
  try {
    await Promise.all(children.map((child) => once(child, "message")));
    const answers = children.map((child) => once(child, "message"));
    children.forEach((child, nth) => {
      child.send(jobs[nth] ?? {});
    });
    return (await Promise.all(answers)).map(([answer]) => answer);
  } finally {
    for (const child of children) child.kill();
  }
}
