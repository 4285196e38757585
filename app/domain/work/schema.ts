import { z } from "zod";
import { keyOf, type WorkField } from "./errors.ts";
import { minutesOf } from "./hours.ts";
import { keptDay } from "./typed-day.ts";

/** One line of text, without space round it. */
function line(field: WorkField, shortest: number, longest: number) {
  const error = keyOf(field);
  return z
    .string({ error })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((text) => text.length >= shortest && text.length <= longest, { error });
}

/** Text of more lines; line ends come out as \n. */
function lines(field: WorkField, shortest: number, longest: number) {
  const error = keyOf(field);
  return z
    .string({ error })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length >= shortest && text.length <= longest, { error });
}

/** A day as YYYY-MM-DD, or as the Dutch write it: 1-2-2027. */
function day(field: WorkField) {
  const error = keyOf(field);
  return z.string({ error }).transform(keptDay).pipe(z.iso.date({ error }));
}

/** Planning or changing a milestone; `dueOn` null: no day was named. */
export const milestoneSchema = z.object({
  title: line("milestone", 3, 120),
  dueOn: day("dueOn")
    .optional()
    .transform((date) => date ?? null),
});
export type MilestoneInput = z.output<typeof milestoneSchema>;

const hoursFields = {
  day: day("day"),
  duration: z.string({ error: keyOf("duration") }).transform((typed, context) => {
    const minutes = minutesOf(typed);
    if (minutes !== undefined) return minutes;
    context.addIssue({ code: "custom", message: keyOf("duration") });
    return z.NEVER;
  }),
  what: line("what", 3, 200),
  member: line("member", 0, 80).default(""),
};

/** Correcting hours. `duration` is typed as "1,5" or "1:30" and comes out as `minutes`; `member` empty: she herself. */
export const hoursSchema = z
  .object(hoursFields)
  .transform(({ duration: minutes, member: memberName, ...rest }) => ({ ...rest, minutes, memberName }));
export type HoursInput = z.output<typeof hoursSchema>;

/** Logging hours. `id` is made with the form, so that the same form sent twice is one line. */
export const newHoursSchema = z
  .object({ ...hoursFields, id: z.uuid({ error: keyOf("day") }) })
  .transform(({ duration: minutes, member: memberName, ...rest }) => ({ ...rest, minutes, memberName }));

const moment = z.coerce.number().int().min(0).max(8_640_000_000_000_000);

/**
 * A message in the thread. `id` is made with the form, so that the same form sent twice is one message; `until` (epoch ms) is the newest message
 * that was on the page: what came after it she has not seen.
 */
export const messageSchema = z.object({
  id: z.uuid({ error: keyOf("message") }),
  body: lines("message", 1, 4000),
  until: moment.default(0),
});

/** How far somebody has read: the moment of the newest message that was on her page, in epoch ms. */
export const readingSchema = z.object({ until: moment });

const score = z
  .union([z.number({ error: keyOf("score") }), z.string({ error: keyOf("score") }).transform(Number)], {
    error: keyOf("score"),
  })
  .refine((value) => [1, 2, 3, 4, 5].includes(value), { error: keyOf("score") });

const words = lines("words", 0, 2000).default("");

/** What each side says when it looks back: a score of 1–5 to each of its questions, and words if she likes. */
export const evaluationSchemas = {
  entrepreneur: z.object({ contact: score, agreements: score, words }),
  candidate: z.object({ contact: score, clarity: score, learned: score, words }),
};

/** Which students of a class work on it: ticked, or typed one on a line. */
export const teamSchema = z
  .object({
    members: z.array(line("names", 2, 80)).default([]),
    others: lines("names", 0, 2000).default(""),
  })
  .transform(({ members, others }, context) => {
    const typed = others
      .split("\n")
      .map((name) => name.replace(/\s+/gu, " ").trim())
      .filter((name) => name !== "");
    const names = [...new Set([...members, ...typed])];
    if (names.length <= 40 && names.every((name) => name.length >= 2 && name.length <= 80)) return { names };
    context.addIssue({ code: "custom", path: ["others"], message: keyOf("names") });
    return z.NEVER;
  });

export const helpAnswers = ["yes", "partly", "no"] as const;

/** Did it help? */
export const helpSchema = z.object({
  answer: z.enum(helpAnswers, { error: keyOf("answer") }),
  words: lines("words", 0, 2000).default(""),
});
