import {
  aiFiguresSchema,
  benchmarkFiguresSchema,
  type OfficialFigures,
  technologyFiguresSchema,
} from "#app/domain/scan/benchmark-figures.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { definitionSchema } from "#app/domain/scan/definition-check.ts";
import aiFigures2025 from "./benchmarks/ai-by-sector-2025.json";
import diiFigures2025 from "./benchmarks/dii-2025.json";
import technologyFigures2025 from "./benchmarks/technologies-2025.json";
import quickStartIds from "./digital-maturity/quick-start.json";
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

/** Every version of one scan that comes with the product. */
export const listVersionsShipped = (id: string): ScanDefinition[] => definitions.filter((scan) => scan.id === id);

/** The newest official figures: the Digital Intensity Index, single technologies, and AI by line of business. */
export const officialFigures: OfficialFigures = {
  index: benchmarkFiguresSchema.parse(diiFigures2025),
  technologies: technologyFiguresSchema.parse(technologyFigures2025),
  ai: aiFiguresSchema.parse(aiFigures2025),
};

/** The questions of the quick start of the main scan: with these the twelve things of the official index are known. */
export const quickStart: readonly string[] = quickStartIds;
