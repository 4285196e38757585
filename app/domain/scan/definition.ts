import { z } from "zod";

const id = z.string().min(1).max(40);

/** One text in both languages: neither may be empty, so a scan cannot be published half translated. */
const text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

/** Which profile answers a rule looks at: a missing profile answer matches nothing. */
const profileRule = z.strictObject({
  sector: z.array(id).optional(),
  size: z.array(id).optional(),
  customers: z.array(id).optional(),
});

const option = z.strictObject({
  id,
  label: text,
  /** The same option in the words of someone who works alone. */
  zzp: text.optional(),
  /** Ladders only: hundredths of a point, 0–100. */
  points: z.int().min(0).max(100).optional(),
  /** Sector only: the other SBI letters that belong to this group. */
  covers: z.array(id).optional(),
  /** How to do this one thing first, for ticks that are worth a tip of their own. */
  tip: text.optional(),
  except: profileRule.optional(),
});

const action = z.strictObject({
  /** Ladders: meant for answers up to and including this rung; without it, for every rung. */
  upTo: z.int().min(0).optional(),
  title: text,
  first: text,
  time: text,
  money: text,
  /** 1 = half a day at most, 2 = some days or an effort that returns, 3 = a project. */
  effort: z.int().min(1).max(3),
  helper: z.enum(["mbo", "student", "frontrunner", "advisor", "self"]),
  zzp: z.strictObject({ title: text.optional(), first: text.optional() }).optional(),
});

const asked = {
  id,
  text,
  hint: text.optional(),
  zzp: z.strictObject({ text: text.optional(), hint: text.optional() }).optional(),
  examples: z.array(z.strictObject({ sectors: z.array(id).min(1), text })).optional(),
  options: z.array(option).min(2),
  only: profileRule.optional(),
  except: profileRule.optional(),
};

const scored = {
  ...asked,
  dimension: id,
  weight: z.int().min(1).max(100),
  /** Values of the closing question `wish` that make this question's next step weigh more. */
  wishes: z.array(id),
  actions: z.array(action).min(1),
};

const choice = z.strictObject({
  kind: z.literal("choice"),
  ...asked,
  /** Asked only after one of these answers to an earlier question; never on a scored question. */
  after: z.strictObject({ question: id, answers: z.array(id).min(1) }).optional(),
});
const ladder = z.strictObject({ kind: z.literal("ladder"), ...scored });
const ticks = z.strictObject({
  kind: z.literal("ticks"),
  ...scored,
  /** Ticks that earn full marks (K). */
  fullMarks: z.strictObject({ zzp: z.int().min(1), other: z.int().min(1) }),
  /** The order in which missing ticks are suggested as a next step. */
  suggest: z.array(id).min(1),
  /** Ticks that come before anything else when they are missing, with the step that says so. */
  urgent: z.strictObject({ ticks: z.array(id).min(1), action }).optional(),
});
const question = z.discriminatedUnion("kind", [choice, ladder, ticks]);

const band = z.strictObject({ id, from: z.int(), to: z.int(), name: text });

/** The shape of a scan's content; `definition-check.ts` adds the rules between its parts. */
export const definitionShape = z.strictObject({
  id,
  version: z.int().min(1),
  /** Rises when points, weights or rules change: scores of one model can be compared. Without it: 1. */
  model: z.int().min(1).optional(),
  title: text,
  intro: text,
  minutes: z.int().min(1),
  disclaimer: text,
  words: z.strictObject({ unknown: text, none: text }),
  parts: z.array(z.strictObject({ id, title: text, intro: text, questions: z.array(id).min(1) })).min(1),
  dimensions: z.array(z.strictObject({ id, weight: z.int().min(1), name: text, shortName: text, about: text })).min(1),
  levels: z.array(z.strictObject({ ...band.shape, about: text })).min(1),
  helpers: z.array(z.strictObject({ id: action.shape.helper, name: text })),
  dii: z.strictObject({
    about: text,
    conditions: z.array(z.strictObject({ id, name: text })).length(12),
    bands: z.array(band).min(1),
  }),
  questions: z.array(question).min(1),
});

/** The major version: only scores of one model may be set side by side. */
export const modelOf = (definition: ScanDefinition): number => definition.model ?? 1;

export type ScanDefinition = z.infer<typeof definitionShape>;
export type Text = z.infer<typeof text>;
export type Question = z.infer<typeof question>;
export type ScoredQuestion = z.infer<typeof ladder> | z.infer<typeof ticks>;
export type TicksQuestion = z.infer<typeof ticks>;
export type LadderQuestion = z.infer<typeof ladder>;
export type Option = z.infer<typeof option>;
export type ProfileRule = z.infer<typeof profileRule>;
