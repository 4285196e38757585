import { z } from "zod";
import { roundModes } from "#app/domain/rounds/round.ts";

/** So many cases and candidates at most in one round; the candidates are read into memory. */
export const mostCases = 20_000;
export const mostCandidates = 100_000;
/** So many offers are made at once: each has a letter of its own. */
export const mostPairsAtOnce = 200;

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const pairs = z
  .array(z.tuple([id, id], { error: "pair" }))
  .refine((list) => new Set(list.map((pair) => pair.join(" "))).size === list.length, { error: "twice" })
  .default([]);

function amount(error: string, least: number, most: number) {
  return z
    .union(
      [
        z.number({ error }),
        z
          .string({ error })
          .trim()
          .regex(/^\d{1,6}$/, { error })
          .transform(Number),
      ],
      { error },
    )
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, { error });
}

// left out: no limit
const limit = (error: string) => amount(error, 0, 100_000).optional();

/** How a round is calculated. Limits that are left out do not hold. */
const settings = {
  /** The outcome that is offered for acceptance; the other two stand beside it. */
  mode: z.enum(roundModes, { error: "mode" }),
  /** Nobody is placed with a lower fit, 0–1000. */
  minimumFit: amount("minimumFit", 0, 1000),
  /** How many candidates at most are looked at for one case: the best. */
  perCase: amount("perCase", 1, 200),
  /** Spread work over candidates where places and fit are equal. */
  spread: z
    .union([z.boolean(), z.array(z.literal("yes"))])
    .default(false)
    .transform((typed) => typed === true || (Array.isArray(typed) && typed.length > 0)),
  /** At most so many cases in this round for one student, class or frontrunner, and for all classes of one teacher. */
  perCandidate: limit("limit"),
  perTeacher: limit("limit"),
  /** At most so many cases in this round per lane. */
  student: limit("limit"),
  mbo: limit("limit"),
  frontrunner: limit("limit"),
};

/** The settings as they are kept. */
export const roundSettings = z.object(settings);
export type RoundSettings = z.output<typeof roundSettings>;

/** Where a round starts from, given the rules. */
export const usualSettings = (minimumFit: number): RoundSettings => ({
  mode: "fit",
  minimumFit,
  perCase: 50,
  spread: true,
});

const name = z
  .string({ error: "name" })
  .transform((typed) => typed.replace(/\s+/gu, " ").trim())
  .refine((text) => /^[^\p{Cc}<>]{2,80}$/u.test(text), { error: "name" });

/** A variant of a round: what it is called and how it is calculated. */
export const variantSchema = z.object({ name, ...settings });

const ids = (error: string, most: number) =>
  z
    .array(id, { error })
    .min(1, { error })
    .max(most, { error: "tooMany" })
    .refine((list) => new Set(list).size === list.length, { error: "twice" });

/** Who and what is in a round, without any setting. `urgent`: of these cases as many as possible are placed first. */
const choice = {
  cases: ids("cases", mostCases),
  urgent: z.array(id, { error: "cases" }).default([]),
  candidates: ids("candidates", mostCandidates),
  /** Pairs [case, candidate] that are placed so, or are not, whatever the fit. */
  pins: pairs,
  forbids: pairs,
};

/** A new round as a form or a program gives it. */
export const roundSchema = z
  .object({ name, ...settings, ...choice })
  .refine(({ cases, urgent }) => isWithin(urgent, cases), { path: ["urgent"], error: "urgent" });
export type RoundInput = z.output<typeof roundSchema>;

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const known = new Set(all);
  return some.every((one) => known.has(one));
}

const text = z
  .string({ error: "note" })
  .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
  .refine((lines) => lines.length <= 2000, { error: "note" })
  .default("");

/** The pairs that somebody confirmed, "case candidate" each, with a word to the candidates and why. */
export const acceptanceSchema = z.object({
  pairs: z
    .array(z.string({ error: "noPairs" }), { error: "noPairs" })
    .min(1, { error: "noPairs" })
    .max(mostPairsAtOnce, { error: "manyPairs" })
    .transform((keys) => keys.map((key): [string, string] => [key.split(" ")[0] ?? "", key.split(" ")[1] ?? ""])),
  note: text,
  reason: text,
});
