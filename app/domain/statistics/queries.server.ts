import { and, asc, between, eq, inArray, sql } from "drizzle-orm";
import { quarterOf } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { partner } from "#db/schema/partners.ts";
import { tally } from "#db/schema/statistics.ts";
import type { Measure, Sums } from "./counts.ts";
import { type MonthCount, partnerMeasures } from "./partner-counts.ts";
import { type CountedVersion, monthsOf, type Period } from "./period.ts";
import { type PeriodCounts, periodCounts } from "./period-counts.ts";

/** The versions of a scan that were taken, each with the quarters in which scans began, oldest first. */
export async function findCountedVersions(db: Reader, scan: string): Promise<CountedVersion[]> {
  const rows = await db
    .select({ version: tally.version, month: tally.month })
    .from(tally)
    .where(and(eq(tally.measure, "started"), eq(tally.item, ""), eq(tally.scan, scan), sql`${tally.count} > 0`))
    .orderBy(asc(tally.version), asc(tally.month));
  const versions = new Map<number, Set<string>>();
  for (const { version, month } of rows)
    versions.set(version, (versions.get(version) ?? new Set()).add(quarterOf(month)));
  return [...versions].map(([version, quarters]) => ({ version, quarters: [...quarters] }));
}

/** The counts of these measures in a period. Reads tallies alone: as fast with a million responses as with a thousand. */
export async function findCounts(db: Reader, period: Period, measures: readonly Measure[]): Promise<PeriodCounts> {
  const rows = await db
    .select({ month: tally.month, measure: tally.measure, item: tally.item, count: tally.count })
    .from(tally)
    .where(and(ofVersion(period), inArray(tally.measure, [...measures])));
  return periodCounts(rows, period.quarter);
}

/** The sums of these measures in a period, as they are: for what never shows a number itself, such as a median. */
export async function findSums(
  db: Reader,
  period: Period,
  measures: readonly Measure[],
): Promise<(measure: Measure) => Sums> {
  const { from, to } = period.quarter === null ? { from: "", to: "9" } : monthsOf(period.quarter);
  const rows = await db
    .select({ measure: tally.measure, item: tally.item, count: sql<number>`sum(${tally.count})` })
    .from(tally)
    .where(and(ofVersion(period), between(tally.month, from, to), inArray(tally.measure, [...measures])))
    .groupBy(tally.measure, tally.item);
  const sums = new Map<string, Map<string, number>>(measures.map((measure) => [measure, new Map()]));
  for (const { measure, item, count } of rows) sums.get(measure)?.set(item, Number(count));
  return (measure) => sums.get(measure) ?? new Map();
}

/** The names of these partners by id. */
export async function findPartnerNames(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: partner.id, name: partner.name })
    .from(partner)
    .where(inArray(partner.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many responses were started and completed in all, of every scan and version. */
export async function findScanTotals(db: Reader): Promise<{ started: number; completed: number }> {
  const rows = await db
    .select({ measure: tally.measure, count: sql<number>`sum(${tally.count})` })
    .from(tally)
    .where(and(inArray(tally.measure, ["started", "completed"]), eq(tally.item, "")))
    .groupBy(tally.measure);
  const of = (measure: Measure) => Number(rows.find((row) => row.measure === measure)?.count ?? 0);
  return { started: of("started"), completed: of("completed") };
}

/** What a partner sent, by month, over every scan and version. */
export async function findPartnerMonths(db: Reader, partnerId: string): Promise<MonthCount[]> {
  const rows = await db
    .select({ month: tally.month, measure: tally.measure, count: sql<number>`sum(${tally.count})` })
    .from(tally)
    .where(and(inArray(tally.measure, [...partnerMeasures]), eq(tally.item, partnerId)))
    .groupBy(tally.month, tally.measure);
  return rows.flatMap(({ month, measure: name, count }) => {
    const measure = partnerMeasures.find((known) => known === name);
    return measure === undefined ? [] : [{ month, measure, count: Number(count) }];
  });
}

const ofVersion = ({ scan, version }: Period) => and(eq(tally.scan, scan), eq(tally.version, version));
