import { z } from "zod";
import { places } from "#app/domain/matching/candidate.ts";
import { workLanguages } from "#app/domain/matching/languages.ts";
import { isSkillCode } from "#app/domain/matching/skills.ts";

const whole = (error: string, least: number, most: number) =>
  z.int({ error }).min(least, { error }).max(most, { error });
const line = (error: string, shortest: number, longest: number) =>
  z
    .string({ error })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((text) => text.length >= shortest && text.length <= longest, { error });
const day = (error: string) => z.iso.date({ error });

/** A crebo number as a college fills it in: free, only its form is checked. */
const crebo = z
  .string()
  .trim()
  .regex(/^\d{5}$/, { error: "crebo" });

/** Another period in which she has time, with the hours a week in it. */
const period = z
  .strictObject({ from: day("periodFrom"), until: day("periodUntil"), hoursPerWeek: whole("periodHours", 0, 60) })
  .refine(({ from, until }) => from <= until, { path: ["until"], error: "dateOrder" });

/** So many other periods at most. */
export const mostPeriods = 4;

const shared = {
  headline: line("headline", 0, 120).default(""),
  level: whole("level", 1, 4),
  hoursPerWeek: whole("hoursPerWeek", 0, 60),
  capacity: whole("capacity", 0, 50),
  availableFrom: day("availableFrom"),
  availableUntil: day("availableUntil").nullable(),
  otherPeriods: z.array(period).max(mostPeriods, { error: "periods" }).default([]),
  languages: z
    .array(z.string().regex(new RegExp(`^(?:${workLanguages.join("|")})(?::[123])?$`), { error: "languages" }))
    .min(1, { error: "languages" }),
  places: z.array(z.enum(places, { error: "places" })).min(1, { error: "places" }),
  maxTravelBand: whole("maxTravelBand", 1, 4),
  sectors: z.array(z.string().regex(/^[A-U]$/, { error: "sectors" })).default([]),
  /** Code → level. */
  skills: z
    .record(z.string().refine(isSkillCode, { error: "skills" }), whole("skills", 1, 4))
    .refine((all) => Object.keys(all).length <= 40, { error: "skills" }),
};

const student = z.strictObject({
  ...shared,
  lane: z.literal("student"),
  programme: line("programme", 2, 80),
  year: whole("year", 1, 6),
  wishes: z.array(z.string().refine(isSkillCode, { error: "wishes" })).default([]),
});

const group = z.strictObject({
  ...shared,
  lane: z.literal("mbo"),
  name: line("name", 1, 60),
  kind: z.enum(["class", "team"], { error: "kind" }),
  crebo: crebo.nullable().default(null),
  mboLevel: whole("mboLevel", 2, 4),
  size: whole("size", 1, 60),
  supervisionHours: whole("supervisionHours", 0, 40),
});

const frontrunner = z.strictObject({
  ...shared,
  lane: z.literal("frontrunner"),
  kind: z.enum(["company", "freelancer"], { error: "kind" }),
  /** An hour; null: for nothing. */
  rateCents: whole("rateCents", 0, 100_000).nullable(),
  perQuarter: whole("perQuarter", 0, 50),
  regions: z.array(line("regions", 2, 60)).default([]),
});

/** What a student, a teacher (of one class or team) or a frontrunner says of what she offers. */
export const candidateSchema = z
  .discriminatedUnion("lane", [student, group, frontrunner], { error: "lane" })
  .refine(({ availableFrom, availableUntil }) => availableUntil === null || availableFrom <= availableUntil, {
    path: ["availableUntil"],
    error: "dateOrder",
  });

export type CandidateInput = z.output<typeof candidateSchema>;
