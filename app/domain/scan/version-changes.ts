import { modelOf, type ScanDefinition } from "./definition.ts";

/** One text, number or list of names that differs between two versions; null where one of them lacks it. */
export interface VersionChange {
  /** Id of the part or question; null for what belongs to the scan as a whole. */
  readonly place: string | null;
  /** Where it stands there: `["options", "sell", "label", "nl"]`; `order` at the end for things that changed places. */
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

export interface VersionChanges {
  /** Empty for the same content only. */
  readonly changes: readonly VersionChange[];
  /** Points, weights, rules or the questions that count: results before and after cannot be set side by side. */
  readonly scoring: boolean;
  /** The model that the later version belongs to. */
  readonly model: number;
}

/** What a later version changes, in all but its number and model. */
export function versionChanges(before: ScanDefinition, after: ScanDefinition): VersionChanges {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const scoring = scoringOf(before) !== scoringOf(after);
  return {
    changes: keys.flatMap((key) => changesAt(old.get(key), fresh.get(key))),
    scoring,
    model: modelOf(before) + (scoring ? 1 : 0),
  };
}

interface Leaf extends Pick<VersionChange, "place" | "path"> {
  readonly value: string;
  /** The order of things with an id. */
  readonly order?: readonly string[];
}

function changesAt(before: Leaf | undefined, after: Leaf | undefined): VersionChange[] {
  const at = before ?? after;
  if (at === undefined || before?.value === after?.value) return [];
  // what came or went is told at its own place: only those that are in both can have changed places
  if (at.order !== undefined && sameOrder(before?.order ?? [], after?.order ?? [])) return [];
  return [{ place: at.place, path: at.path, before: before?.value ?? null, after: after?.value ?? null }];
}

function sameOrder(before: readonly string[], after: readonly string[]): boolean {
  const inBoth = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id)).join();
  return inBoth(before, after) === inBoth(after, before);
}

/** All that a version says, by where it stands. */
function leavesOf(definition: ScanDefinition): Map<string, Leaf> {
  const { version, model, parts, questions, ...scan } = definition;
  const orders = { parts: parts.map(({ id }) => ({ id })), questions: questions.map(({ id }) => ({ id })) };
  const found = [
    ...leaves({ ...scan, ...orders }, { place: null, path: [] }),
    ...[...parts, ...questions].flatMap(({ id, ...content }) => leaves(content, { place: id, path: [] })),
  ];
  return new Map(found.map((leaf) => [JSON.stringify([leaf.place, leaf.path]), leaf]));
}

function leaves(content: unknown, at: Pick<Leaf, "place" | "path">): Leaf[] {
  if (typeof content !== "object" || content === null)
    return content === undefined ? [] : [{ ...at, value: String(content) }];
  const things = Object.entries(content).map(([key, value]: [string, unknown]) => ({ key, value, id: idOf(value) }));
  if (Array.isArray(content) && things.every(({ value }) => typeof value === "string"))
    return [{ ...at, value: content.join(", ") }];
  const order = things.flatMap(({ id }) => id ?? []);
  return [
    ...(order.length > 0 ? [{ ...at, path: [...at.path, "order"], value: order.join(", "), order }] : []),
    // things with an id stand at that: a new one does not shift the others
    ...things.flatMap(({ key, value, id }) =>
      key === "id" ? [] : leaves(value, { ...at, path: [...at.path, id ?? key] }),
    ),
  ];
}

const idOf = (content: unknown): string | undefined =>
  typeof content === "object" && content !== null && "id" in content ? String(content.id) : undefined;

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
