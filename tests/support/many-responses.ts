import Sqlite from "better-sqlite3";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { type Counts, countsOf, keyParts, monthOf, type ResponseFacts } from "#app/domain/statistics/counts.ts";
import { dayMs } from "#app/lib/dates.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { randomFrom } from "./random.ts";
import { randomAnswers } from "./random-answers.ts";

/** Different sets of answers; the responses are copies of these. */
const kinds = 500;
const days = 364;

interface Kind {
  readonly facts: ResponseFacts;
  readonly answers: readonly { readonly question: string; readonly value: string; readonly after: number }[];
  readonly record: string;
  readonly score: string;
  readonly counts: Counts;
  readonly counted: string;
}

/** The token of the private link of the nth response. */
export const tokenOf = (nth: number): string => `made-for-measuring-${nth}`;

/**
 * Puts completed responses into a migrated SQLite file, spread evenly over the year before now, with their answers, links,
 * results and tallies as the application itself would have left them.
 */
export function fillWithResponses(
  file: string,
  definition: ScanDefinition,
  { count, now }: { count: number; now: Date },
) {
  const sqlite = new Sqlite(file);
  // the file is made for one measurement: when this fails, it is made again
  for (const setting of ["journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"])
    sqlite.pragma(setting);
  const random = randomFrom(35);
  const made = Array.from({ length: kinds }, () => kindOf(definition, random, now));
  const tallies = new Map<string, number>();
  const write = writer(sqlite, definition);
  sqlite.exec("begin");
  // a quarter that was published while nobody had taken the scan would never be published again
  sqlite.exec("delete from peer_snapshot");
  for (let nth = 0; nth < count; nth++) {
    const startedAt = now.getTime() - days * dayMs + Math.floor((nth * (days - 1) * dayMs) / count);
    // no pattern of kinds over the months
    const which = Math.floor(random() * kinds);
    const kind = made[which];
    if (kind === undefined) throw new RangeError(`there is no kind ${which}`);
    write.response(nth, startedAt, kind);
    const place = `${monthOf(new Date(startedAt))} ${which}`;
    tallies.set(place, (tallies.get(place) ?? 0) + 1);
  }
  for (const [key, value] of summed(tallies, made)) write.tally(key, value);
  sqlite.exec("commit");
  sqlite.exec("analyze");
  sqlite.pragma("journal_mode = WAL");
  sqlite.close();
}

function kindOf(definition: ScanDefinition, random: () => number, now: Date): Kind {
  const record = randomAnswers(definition, random);
  const score = keptScoreOf(definition, record);
  let after = 0;
  const answers = Object.entries(record).map(([question, value]) => {
    after += 4000 + Math.floor(random() * 26_000);
    return { question, value: JSON.stringify(value), after };
  });
  const startedAt = new Date(now.getTime() - dayMs);
  const at = (ms: number) => new Date(startedAt.getTime() + ms);
  const given = Object.entries(record).map(([question, value], index) => {
    return { question, value, revision: 1, answeredAt: at(answers[index]?.after ?? 0) };
  });
  const facts: ResponseFacts = {
    ...{ pace: "whole", partnerId: null, bookedAt: null, inPeers: true, answers: given, score },
    ...{ startedAt, updatedAt: at(after + 5000), completedAt: at(after + 5000) },
  };
  const counts = countsOf(definition, facts, now);
  const written = { record: JSON.stringify(record), score: JSON.stringify(score), counted: JSON.stringify(counts) };
  return { facts, answers, counts, ...written };
}

function writer(sqlite: Sqlite.Database, { id: scan, version }: ScanDefinition) {
  const insert = (table: string, columns: readonly string[]) =>
    sqlite.prepare(`insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`);
  const response = insert("response", [
    ...[
      "id",
      "scan",
      "version",
      "language",
      "track_id",
      "pace",
      "in_peers",
      "started_at",
      "completed_at",
      "updated_at",
    ],
  ]);
  const link = insert("response_link", ["id", "response_id", "access", "purpose", "token_hash", "created_at"]);
  const answer = insert("answer", ["response_id", "question", "value", "revision", "answered_at"]);
  const result = insert("response_result", ["response_id", "answers", "score", "computed_at"]);
  const counted = insert("response_tally", ["response_id", "counted"]);
  const tally = sqlite.prepare(
    `insert into tally (scan, version, month, measure, item, count) values (?, ?, ?, ?, ?, ?)
     on conflict do update set count = count + excluded.count`,
  );
  return {
    response(nth: number, startedAt: number, { facts, answers, ...kind }: Kind) {
      const id = idOf(startedAt, nth);
      const done = startedAt + ((facts.completedAt?.getTime() ?? 0) - facts.startedAt.getTime());
      response.run(id, scan, version, "nl", id, "whole", 1, startedAt, done, done);
      link.run(id, id, "owner", "device", hashOf(tokenOf(nth)), startedAt);
      for (const { question, value, after } of answers) answer.run(id, question, value, 1, startedAt + after);
      result.run(id, kind.record, kind.score, done);
      counted.run(id, kind.counted);
    },
    tally(key: string, count: number) {
      const [month = "", ...rest] = key.split(" ");
      const { measure, item } = keyParts(rest.join(" "));
      tally.run(scan, version, month, measure, item, count);
    },
  };
}

/** "month measure item" → count, of how often each kind was made in each month. */
function summed(made: ReadonlyMap<string, number>, all: readonly Kind[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [place, times] of made) {
    const [month = "", kind = ""] = place.split(" ");
    for (const [key, count] of Object.entries(all[Number(kind)]?.counts ?? {}))
      sums.set(`${month} ${key}`, (sums.get(`${month} ${key}`) ?? 0) + times * count);
  }
  return sums;
}

/** A UUIDv7 of this moment; the number keeps those of one moment apart and in order. */
function idOf(moment: number, nth: number): string {
  const time = moment.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${nth.toString(16).padStart(12, "0")}`;
}
