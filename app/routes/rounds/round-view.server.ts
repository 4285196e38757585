import { candidateNames, caseNames, type findRound } from "#app/domain/rounds/queries.server.ts";
import { roundFaults } from "#app/domain/rounds/round-outcome.ts";
import type { RoundFault } from "#app/domain/rounds/round-question.ts";
import { roundSettings } from "#app/domain/rounds/schema.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { roundsTexts } from "#app/texts/rounds.ts";

type Reader = Parameters<typeof findRound>[0];
type Kept = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** What cases and candidates of a round are called; who is no longer there has a name that says so. */
export async function roundNames(db: Reader, kept: Kept, language: Language) {
  const { gone } = roundsTexts[language].faults;
  const cases = await caseNames(db, kept.caseIds);
  const candidates = await candidateNames(db, [...kept.candidateIds, ...kept.pins.map(([, id]) => id)]);
  return {
    titleOf: (id: string) => cases.get(id)?.title ?? gone,
    companyOf: (id: string) => cases.get(id)?.company ?? "",
    laneOf: (id: string) => cases.get(id)?.lane ?? null,
    nameOf: (id: string) => candidates.get(id)?.name ?? gone,
    headlineOf: (id: string) => candidates.get(id)?.headline ?? "",
  };
}

export type RoundNames = Awaited<ReturnType<typeof roundNames>>;

/** The pairs that are fixed or excluded, in words. */
export function fixedView({ pins, forbids }: Kept, names: RoundNames) {
  const told =
    (kind: "pin" | "forbid") =>
    ([caseId, candidateId]: [string, string]) => ({
      ...{ kind, caseId, candidateId, title: names.titleOf(caseId), name: names.nameOf(candidateId) },
    });
  return [...pins.map(told("pin")), ...forbids.map(told("forbid"))];
}

/** The settings as terms with values. */
export function settingsView({ settings }: Kept, language: Language) {
  const { fields, modes, one } = roundsTexts[language];
  const { mode, spread, ...numbers } = roundSettings.parse(settings);
  const { minimumFit, perCase, ...limits } = numbers;
  const number = new Intl.NumberFormat(language);
  return [
    { id: "mode", term: fields.mode, value: modes[mode] },
    { id: "minimumFit", term: fields.minimumFit, value: number.format(minimumFit) },
    { id: "perCase", term: fields.perCase, value: number.format(perCase) },
    { id: "spread", term: fields.spread, value: spread ? one.yes : one.no },
    ...(["perCandidate", "perTeacher", "student", "mbo", "frontrunner"] as const).flatMap((id) => {
      const limit = limits[id];
      return limit === undefined ? [] : [{ id, term: fields[id], value: number.format(limit) }];
    }),
  ];
}

/** Why a round is impossible, a sentence each. */
export function faultLines({ faults }: Kept, names: RoundNames, language: Language): string[] {
  const read = roundFaults.safeParse(faults);
  return (read.success ? read.data : []).map((fault) => faultLine(fault, names, language));
}

function faultLine(fault: RoundFault, names: RoundNames, language: Language): string {
  const words = roundsTexts[language].faults;
  const { code, caseId = "", candidateId = "", lane, found = 0, most = 0, line = "" } = fault;
  const [title, name] = [names.titleOf(caseId), names.nameOf(candidateId)];
  const lines: Readonly<Record<RoundFault["code"], () => string>> = {
    "unknown-case": () => words["unknown-case"](title),
    "unknown-candidate": () => words["unknown-candidate"](name),
    "pinned-twice": () => words["pinned-twice"](title),
    "pinned-and-forbidden": () => words["pinned-and-forbidden"](title, name),
    "pin-impossible": () => words["pin-impossible"](title, name),
    "pins-over-capacity": () => words["pins-over-capacity"](name, found, most),
    "pins-over-teacher": () => words["pins-over-teacher"](name, found, most),
    "pins-over-lane": () => words["pins-over-lane"](lane ? matchingTexts[language].lanes[lane] : "", found, most),
    "too-many-pairs": () => words["too-many-pairs"](found, most),
    "too-large": () => words["too-large"],
    problem: () => words.problem(line),
  };
  return lines[code]();
}
