import { z } from "zod";
import { definitionShape, type Question, type ScanDefinition } from "./definition.ts";

/** One text (in one language) or number of a scan that can be edited. `path` is where it stands in the content: `questions.4.text.nl`. */
export interface VersionField {
  readonly path: string;
  readonly value: string;
  readonly kind: "text" | "number";
}

/** What belongs together in an editor: the part itself, or one question with its options. */
export interface VersionFields {
  /** Id of the part or question. */
  readonly id: string;
  readonly fields: readonly VersionField[];
}

export type EditReading = { ok: true; content: ScanDefinition } | { ok: false; faults: readonly string[] };

/** The part's own texts, then its questions in the order in which they are asked. Undefined without such a part. */
export function fieldsOfPart(definition: ScanDefinition, partId: string): VersionFields[] | undefined {
  const index = definition.parts.findIndex(({ id }) => id === partId);
  const part = definition.parts[index];
  if (part === undefined) return undefined;
  const { title, intro } = part;
  const own = { id: part.id, fields: leavesOf({ title, intro }, `parts.${index}`) };
  return [own, ...part.questions.flatMap((id) => fieldsOfQuestion(definition, id))];
}

/**
 * The content with these edits, checked for shape. Only fields of the given part can be edited.
 * @returns the paths of the fields that cannot be kept so: an empty text, something that is no number
 */
export function withEdits(
  definition: ScanDefinition,
  { part, edits }: { part: string; edits: ReadonlyMap<string, string> },
): EditReading {
  const allowed = new Set(
    (fieldsOfPart(definition, part) ?? []).flatMap(({ fields }) => fields).map(({ path }) => path),
  );
  const edited = replaced(definition, "", new Map([...edits].filter(([path]) => allowed.has(path))));
  return readVersion(edited);
}

/** Content from outside, checked for shape; the rules between its parts are `definition-check.ts`'s. */
export function readVersion(content: unknown): EditReading {
  const read = definitionShape.safeParse(content);
  if (read.success) return { ok: true, content: read.data };
  return { ok: false, faults: [...new Set(read.error.issues.map(({ path }) => path.join(".")))] };
}

/** Everything of a question that an editor can change, without its next steps: those stand in the step library. */
function fieldsOfQuestion(definition: ScanDefinition, id: string): VersionFields[] {
  const index = definition.questions.findIndex((question) => question.id === id);
  const question = definition.questions[index];
  return question === undefined ? [] : [{ id, fields: leavesOf(editable(question), `questions.${index}`) }];
}

/** The part of a question that an editor can change; keys stand where they stand in the content. */
function editable(question: Question): Record<string, unknown> {
  const { text, hint, zzp, examples, options } = question;
  const own = options.map(({ label, zzp: alone, points }) => ({ label, zzp: alone, points }));
  const shared = { text, hint, zzp, examples: examples?.map((example) => ({ text: example.text })), options: own };
  if (question.kind === "choice") return shared;
  const { weight } = question;
  return question.kind === "ticks" ? { ...shared, weight, fullMarks: question.fullMarks } : { ...shared, weight };
}

/** Every text and number in a piece of content, in order. */
function leavesOf(content: unknown, path: string): VersionField[] {
  if (typeof content === "string") return [{ path, value: content, kind: "text" }];
  if (typeof content === "number") return [{ path, value: String(content), kind: "number" }];
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`));
}

const numeral = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/);

function replaced(content: unknown, path: string, edits: ReadonlyMap<string, string>): unknown {
  const edit = edits.get(path);
  if (typeof content === "string") return edit ?? content;
  // what is no number is refused by the shape, at its own place
  if (typeof content === "number")
    return edit === undefined ? content : Number(numeral.safeParse(edit).data ?? Number.NaN);
  if (Array.isArray(content)) return content.map((item, index) => replaced(item, joined(path, index), edits));
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, replaced(value, joined(path, key), edits)]),
  );
}

const joined = (path: string, key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
