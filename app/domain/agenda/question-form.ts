import { z } from "zod";
import { questionKinds, type TypeQuestion } from "#app/domain/agenda/type-questions.ts";

/** Every message that describing a question can give, as keys into the texts. */
export const questionErrors = ["label", "hint", "kind", "option", "options", "revision"] as const;
type QuestionError = (typeof questionErrors)[number];

/** The most answers that a question can offer, and the most questions of a type. */
export const mostOptions = 20;
export const mostQuestions = 12;

const fault = (error: QuestionError) => ({ error });

const oneLine = (typed: string) =>
  typed
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();

const line = (error: QuestionError, longest: number) =>
  z
    .string(fault(error))
    .transform(oneLine)
    .pipe(z.string().min(1, fault(error)).max(longest, fault(error)));

const optionalLine = (error: QuestionError, longest: number) =>
  z
    .string(fault(error))
    .default("")
    .transform(oneLine)
    .pipe(z.string().max(longest, fault(error)));

/** A row of the form: the words of an answer, and its id when it is there already. */
type OptionRow = { nth: string; nl: string; en: string; id: string };

/**
 * A question as the coordinator's form describes it. The answers to choose from are rows of fields, `options.nl0`, `options.en0`,
 * `options.id0`, `options.nl1`, …: a row without words falls out, and a question that is answered in words has none.
 */
export const questionForm = z
  .strictObject({
    kind: z.enum(questionKinds, fault("kind")),
    labelNl: line("label", 200),
    labelEn: line("label", 200),
    hintNl: optionalLine("hint", 300),
    hintEn: optionalLine("hint", 300),
    required: z.literal("yes").optional(),
    options: z
      .record(z.string().regex(/^(nl|en|id)\d{1,2}$/), optionalLine("option", 200), fault("option"))
      .default({})
      .transform(rowsOf),
    revision: z.coerce.number(fault("revision")).int(fault("revision")).min(0, fault("revision")),
  })
  .transform(({ kind, labelNl, labelEn, hintNl, hintEn, required, options, revision }, context) => {
    const offers = kind === "choice" || kind === "choices";
    if (offers) for (const { field, error } of optionFaults(options)) refuse(context, field, error);
    return {
      kind,
      label: { nl: labelNl, en: labelEn },
      ...(hintNl || hintEn ? { hint: { nl: hintNl, en: hintEn } } : {}),
      required: required === "yes",
      options: offers ? options.map(({ id, nl, en }) => ({ id, label: { nl, en } })) : [],
      revision,
    };
  });
export type QuestionChange = z.output<typeof questionForm>;

/** Which way a question goes in the order, as its buttons send it. */
export const questionPlace = z.strictObject({ way: z.enum(["up", "down"]) });

/** The fields of a form for a question that is there already. */
export function fieldsOf(question: TypeQuestion): Record<string, string> {
  const { kind, label, hint, required, options } = question;
  return {
    ...{ kind, labelNl: label.nl, labelEn: label.en, hintNl: hint?.nl ?? "", hintEn: hint?.en ?? "" },
    required: required ? "yes" : "",
    ...Object.fromEntries(
      options.flatMap((one, nth) => [
        [`options.nl${nth}`, one.label.nl],
        [`options.en${nth}`, one.label.en],
        [`options.id${nth}`, one.id],
      ]),
    ),
  };
}

/**
 * The questions with one described anew, or with one more at the end. What is there keeps its id, and so do its answers: what owners answered
 * before stays with its words.
 * @param id of the question that is described; null for a new one
 */
export function withQuestion(
  questions: readonly TypeQuestion[],
  { revision: _revision, options, ...change }: QuestionChange,
  id: string | null,
): TypeQuestion[] {
  const known = questions.find((one) => one.id === id);
  const ids = questions.map((one) => one.id);
  const described = {
    ...change,
    id: known?.id ?? newId(ids, change.label.nl, { empty: "vraag", dash: "" }),
    options: withIds(options, known?.options.map((one) => one.id) ?? []),
  };
  return known ? questions.map((one) => (one.id === known.id ? described : one)) : [...questions, described];
}

/** The questions with one a place earlier (-1) or later (1); at the edge nothing changes. */
export function movedQuestion(questions: readonly TypeQuestion[], id: string, by: -1 | 1): TypeQuestion[] {
  const from = questions.findIndex((one) => one.id === id);
  const to = from + by;
  const moving = questions[from];
  const other = questions[to];
  if (moving === undefined || other === undefined) return [...questions];
  return questions.map((one, at) => (at === from ? other : at === to ? moving : one));
}

/** The questions without one. Answers that were given to it stay with their appointments, but are not shown any more. */
export const withoutQuestion = (questions: readonly TypeQuestion[], id: string): TypeQuestion[] =>
  questions.filter((one) => one.id !== id);

function rowsOf(fields: Readonly<Record<string, string>>): OptionRow[] {
  const numbers = new Set(Object.keys(fields).map((name) => Number(name.slice(2))));
  return [...numbers]
    .sort((one, other) => one - other)
    .map((nth) => ({
      ...{ nth: String(nth), nl: fields[`nl${nth}`] ?? "", en: fields[`en${nth}`] ?? "" },
      id: fields[`id${nth}`] ?? "",
    }))
    .filter(({ nl, en }) => nl !== "" || en !== "");
}

function optionFaults(rows: readonly OptionRow[]): { field: string; error: QuestionError }[] {
  const half = rows.flatMap(({ nth, nl, en }) =>
    nl === ""
      ? { field: `nl${nth}`, error: "option" as const }
      : en === ""
        ? { field: `en${nth}`, error: "option" as const }
        : [],
  );
  if (half.length > 0) return half;
  return rows.length >= 2 && rows.length <= mostOptions ? [] : [{ field: "nl0", error: "options" }];
}

function refuse(context: z.RefinementCtx, field: string, error: QuestionError): void {
  context.addIssue({ code: "custom", path: ["options", field], message: error });
}

/** Answers keep the ids they had; an id that was not there before is not taken from a form. */
function withIds(options: QuestionChange["options"], known: readonly string[]): TypeQuestion["options"] {
  const taken = new Set<string>();
  const kept = options.map(({ id }) => {
    const mayKeep = known.includes(id) && !taken.has(id);
    if (mayKeep) taken.add(id);
    return mayKeep;
  });
  return options.map(({ id, label }, nth) => {
    if (kept[nth]) return { id, label };
    const made = newId([...taken, ...known], label.nl, { empty: "antwoord", dash: "-" });
    taken.add(made);
    return { id: made, label };
  });
}

/** A short name made of words, unlike those that are taken. */
function newId(taken: readonly string[], words: string, { empty, dash }: { empty: string; dash: string }): string {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, dash)
    .replace(/^[-0-9]+|-+$/g, "")
    .slice(0, 24);
  const base = plain.replace(/-+$/, "") || empty;
  let id = base;
  for (let nth = 2; taken.includes(id); nth++) id = `${base}${nth}`;
  return id;
}
