import { asIfSaved } from "#app/domain/cases/candidate-preview.ts";
import { listOpenCases } from "#app/domain/cases/candidate-queries.server.ts";
import type { CandidateInput } from "#app/domain/cases/candidate-schema.ts";
import { listWanted } from "#app/domain/cases/profile-queries.server.ts";
import { findRules, findSkills } from "#app/domain/matching/queries.server.ts";
import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { fittingView } from "./fitting-view.server.ts";

type Reader = Parameters<typeof listOpenCases>[0];

interface Whose {
  ownerId: string;
  /** The candidate; null: one that is not there yet. */
  id: string | null;
  language: Language;
}

/** Which open cases fit what stands on the form, with all else that is known of her. */
export async function previewOf(db: Reader, input: CandidateInput, { ownerId, id, language }: Whose) {
  const known = (await listOwnCandidates(db, ownerId, new Date())).find(({ candidate }) => candidate.id === id);
  const candidate = asIfSaved(input, known?.candidate);
  const open = await listOpenCases(db, input.lane);
  const wanted = id === null ? [] : await listWanted(db, id);
  return fittingView({ open, candidate, skills: await findSkills(db), rules: await findRules(db), wanted }, language);
}

/** Which open cases fit a candidate as she is kept. */
export async function fittingOf(db: Reader, { ownerId, id, language }: Whose) {
  const own = (await listOwnCandidates(db, ownerId, new Date())).find(({ candidate }) => candidate.id === id);
  if (!own) return null;
  const open = await listOpenCases(db, own.candidate.lane);
  const wanted = await listWanted(db, own.candidate.id);
  return fittingView(
    { open, candidate: own.candidate, skills: await findSkills(db), rules: await findRules(db), wanted },
    language,
  );
}
