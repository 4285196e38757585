import { z } from "zod";
import type { BoardView } from "#app/case-paths.ts";
import { boardColumns } from "#app/domain/cases/board.ts";
import { lanes } from "#app/domain/matching/candidate.ts";

/** So many days can be asked for. */
export const ages = ["7", "14", "30"] as const;
export const orders = ["needs", "age", "title", "company", "advisor"] as const;

const optional = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).optional().catch(undefined);

const query = z.object({
  route: optional([...lanes, "none"]),
  adviseur: z.uuid().optional().catch(undefined),
  ouder: optional(ages),
  stand: optional([...boardColumns, "merged", "split"]),
  volgorde: optional(orders),
});

/** What the address narrows the cases to; what it cannot mean is left out. */
export function askedBoard(url: URL) {
  const { route, adviseur, ouder, stand, volgorde } = query.parse(Object.fromEntries(url.searchParams));
  return { lane: route, advisor: adviseur, age: ouder, state: stand, order: volgorde } satisfies BoardView;
}

export type AskedBoard = ReturnType<typeof askedBoard>;
