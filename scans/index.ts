import { benchmarkFiguresSchema } from "#app/domain/scan/benchmark-figures.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { definitionSchema } from "#app/domain/scan/definition-check.ts";
import diiFigures2025 from "./benchmarks/dii-nl-2025.json";
import digitalMaturity1 from "./digital-maturity/v1.json";

/** The scan that the front page offers. */
export const mainScanId = "digital-maturity";

// Checked once when the process starts: faulty content must stop the server, not a visitor.
const definitions: readonly ScanDefinition[] = [digitalMaturity1].map((content) => definitionSchema.parse(content));

/** The newest version of every scan. */
export function listScans(): ScanDefinition[] {
  return definitions.filter((scan) => findScan(scan.id) === scan);
}

/** One scan by id: the version asked for, else the newest; undefined when there is none. */
export function findScan(id: string, version?: number): ScanDefinition | undefined {
  const versions = definitions.filter((scan) => scan.id === id);
  if (version !== undefined) return versions.find((scan) => scan.version === version);
  return versions.reduce<ScanDefinition | undefined>(
    (newest, scan) => (newest === undefined || scan.version > newest.version ? scan : newest),
    undefined,
  );
}

/** The newest official figures of the Digital Intensity Index for the Netherlands. */
export const diiFigures = benchmarkFiguresSchema.parse(diiFigures2025);
