import type { AppLoadContext } from "@remix-run/node";
import { scanVersionOf } from "#app/domain/scan/catalogue.server.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { type CountedVersion, chosenPeriod, type Period } from "#app/domain/statistics/period.ts";
import { findCountedVersions } from "#app/domain/statistics/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";
import type { SelectOption } from "#app/ui/field.tsx";
import { notFound } from "#app/web/guard.server.ts";
import { mainScanId } from "#scans/index.ts";
import type { PeriodChoice } from "./period-form.tsx";

/** The period that an address asks for, what was asked in it, and what else can be chosen; null when no scan was counted yet. */
export async function openPeriod(
  db: AppLoadContext["db"],
  request: Request,
  language: Language,
): Promise<{ period: Period; definition: ScanDefinition; choice: PeriodChoice } | null> {
  const asked = new URL(request.url).searchParams;
  const counted = await findCountedVersions(db, mainScanId);
  const period = chosenPeriod(mainScanId, counted, { version: asked.get("versie"), quarter: asked.get("kwartaal") });
  if (period === null) return null;
  const definition = await scanVersionOf(db, period.scan, period.version);
  if (definition === undefined) throw notFound();
  const words = statisticsTexts[language].filter;
  const choice = {
    version: String(period.version),
    quarter: period.quarter ?? "",
    versions: counted.map(({ version }) => ({ value: String(version), label: words.versionName(version) })),
    quarters: [{ value: "", label: words.whole }, ...quartersOf(counted, words.quarterName)],
  };
  return { period, definition, choice };
}

/** Newest first. A version that lacks the quarter shows all of its own. */
function quartersOf(
  counted: readonly CountedVersion[],
  name: (quarter: number, year: string) => string,
): SelectOption[] {
  const quarters = [...new Set(counted.flatMap((one) => one.quarters))].sort().reverse();
  return quarters.map((value) => ({ value, label: name(Number(value.slice(6)), value.slice(0, 4)) }));
}
