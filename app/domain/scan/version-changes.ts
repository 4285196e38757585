import { modelOf, type ScanDefinition } from "./definition.ts";
import { editable, leavesOf } from "./version-fields.ts";

/** One text or number that differs between two versions; null where one of them lacks it. */
export interface VersionChange {
  /** Id of the part or question. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface VersionChanges {
  readonly changes: readonly VersionChange[];
  /** Points, weights, rules or the questions that count: results before and after cannot be set side by side. */
  readonly scoring: boolean;
  /** The model that the later version belongs to. */
  readonly model: number;
}

/** What a later version changes. */
export function versionChanges(before: ScanDefinition, after: ScanDefinition): VersionChanges {
  const [old, fresh] = [placesOf(before), placesOf(after)];
  const places = [...new Set([...old.keys(), ...fresh.keys()])];
  const scoring = scoringOf(before) !== scoringOf(after);
  return {
    changes: places.flatMap((place) => changesAt(place, old.get(place), fresh.get(place))),
    scoring,
    model: modelOf(before) + (scoring ? 1 : 0),
  };
}

type Leaves = ReadonlyMap<string, string>;

function changesAt(place: string, before: Leaves = new Map(), after: Leaves = new Map()): VersionChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths.flatMap((path) => {
    const [old, fresh] = [before.get(path) ?? null, after.get(path) ?? null];
    return old === fresh ? [] : [{ place, before: old, after: fresh }];
  });
}

/** Texts and numbers by part and question; options by their id, so that a new one does not shift the others. */
function placesOf(definition: ScanDefinition): Map<string, Leaves> {
  const leaves = (content: unknown) => new Map(leavesOf(content, "").map(({ path, value }) => [path, value]));
  const parts = definition.parts.map(({ id, title, intro }) => [id, leaves({ title, intro })] as const);
  const questions = definition.questions.map((question) => {
    const { options, ...rest } = editable(question);
    const byId = Array.isArray(options) ? question.options.map(({ id }, index) => [id, options[index]]) : [];
    return [question.id, leaves({ ...rest, options: Object.fromEntries(byId) })] as const;
  });
  return new Map([...parts, ...questions]);
}

/** Everything a score follows from, without a word: equal for two versions of one model. */
function scoringOf({ dimensions, levels, dii, questions }: ScanDefinition): string {
  const scored = questions.flatMap((question) => {
    if (question.kind === "choice") return [];
    const { id, kind, dimension, weight, only, except } = question;
    const options = question.options.map((option) => ({ id: option.id, points: option.points, except: option.except }));
    return [
      { id, kind, dimension, weight, only, except, options, k: question.kind === "ticks" ? question.fullMarks : 0 },
    ];
  });
  const profile = questions.flatMap((question) =>
    question.kind === "choice" && decidesOnScore.includes(question.id)
      ? [
          {
            id: question.id,
            options: question.options.map(({ id, covers }) => ({ id, covers })),
            after: question.after,
            only: question.only,
            except: question.except,
          },
        ]
      : [],
  );
  return JSON.stringify({
    dimensions: dimensions.map(({ id, weight }) => [id, weight]),
    levels: levels.map(({ id, from, to }) => [id, from, to]),
    dii: [dii.conditions.map(({ id }) => id), dii.bands.map(({ id, from, to }) => [id, from, to])],
    scored: scored.sort(byId),
    profile: profile.sort(byId),
  });
}

const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

/** Unscored questions that the mathematics looks at: what is asked, full marks, and the index of 12. */
const decidesOnScore = ["sector", "size", "customers", "internetUse", "b2cShare"];
