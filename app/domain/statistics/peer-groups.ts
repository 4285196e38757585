import type { Answers } from "#app/domain/scan/answers.ts";
import { sectorGroup } from "#app/domain/scan/applicability.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";

/**
 * The lines of business that are compared together, by the groups of the scan's question. They are fixed: nobody picks a
 * group, so no two groups can be chosen that differ by a few companies.
 */
const clusters = {
  media: ["J"],
  trade: ["G"],
  guests: ["I", "R", "S"],
  making: ["A", "C", "F", "H"],
  services: ["M"],
  care: ["P", "Q"],
} as const;

export type PeerCluster = keyof typeof clusters;
export const peerClusters = Object.keys(clusters).filter((key): key is PeerCluster => key in clusters);

/** Companies that are compared with each other: lines of business × a size class of the scan. */
export interface PeerGroup {
  readonly cluster: PeerCluster;
  readonly size: string;
}

/** The group of a company; null while its line of business or its size is not known. */
export function peerGroupOf(definition: ScanDefinition, { sector, size }: Answers): PeerGroup | null {
  const group = sectorGroup(definition, typeof sector === "string" ? sector : undefined);
  const cluster = peerClusters.find((one) => clusters[one].some((letter) => letter === group));
  const sizes = definition.questions.find(({ id }) => id === "size")?.options ?? [];
  const known = sizes.some(({ id }) => id === size);
  return cluster === undefined || typeof size !== "string" || !known ? null : { cluster, size };
}
