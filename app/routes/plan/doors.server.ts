import { findPlannedResponse } from "#app/domain/plan/queries.server.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { notFound } from "#app/web/guard.server.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PlanDoor } from "./door.ts";

type Database = Parameters<typeof openedByOwner>[1]["db"];

/** A plan that was opened: by which link, and the response it follows from. */
export interface OpenedPlan {
  readonly door: PlanDoor;
  readonly response: FoundResponse;
  /** The language in which we write to her, where we know it. */
  readonly language: Language | undefined;
}

/** The plan behind the private link of a result. @throws 404 for a link that is unknown or may only read, 410 for one that ended */
export async function byResult(request: Request, db: Database, token = ""): Promise<OpenedPlan> {
  const { response } = await openedByOwner(request, { db }, token);
  return { door: { by: "result", token }, response, language: undefined };
}

/** The plan in the file behind its private link. @throws 404 for an unknown link or a file without a scan, 410 for a link that ended */
export async function byFile(db: Database, token = ""): Promise<OpenedPlan & { expiresAt: Date }> {
  const { contact, expiresAt } = await openedFile(db, token);
  const response = await findPlannedResponse(db, contact.id);
  if (!response) throw notFound();
  return { door: { by: "file", token }, response, language: contact.language, expiresAt };
}
