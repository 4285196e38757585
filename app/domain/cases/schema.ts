import { z } from "zod";
import { mostSkills } from "#app/domain/cases/case-limits.ts";
import { type CaseField, keyOf } from "#app/domain/cases/errors.ts";
import { centsOf } from "#app/domain/cases/euros.ts";
import { amount, choice, date, optionalParagraph, paragraph, text } from "#app/domain/cases/fields.ts";
import { declineReasons } from "#app/domain/cases/proposal.ts";
import { caseFlags, places, type SkillNeed } from "#app/domain/matching/candidate.ts";
import { workLanguages } from "#app/domain/matching/languages.ts";
import { isSkillCode } from "#app/domain/matching/skills.ts";

/** One row of the form. A row without a skill is an empty row, and no fault. */
const skillRow = z
  .object({ code: z.string().trim().default(""), level: z.unknown().optional(), need: z.unknown().optional() })
  .transform(({ code, level, need }, context): SkillNeed | null => {
    if (code === "") return null;
    if (!isSkillCode(code)) context.addIssue({ code: "custom", path: ["code"], message: "cases.errors.skill" });
    const asked = amount("skillLevel", 1, 4).safeParse(level);
    const wanted = choice("skillNeed", ["must", "nice"]).safeParse(need);
    if (!asked.success) context.addIssue({ code: "custom", path: ["level"], message: "cases.errors.skillLevel" });
    if (!wanted.success) context.addIssue({ code: "custom", path: ["need"], message: "cases.errors.skillNeed" });
    return asked.success && wanted.success ? { code, level: asked.data, need: wanted.data } : null;
  });

const skills = z
  .array(skillRow, { error: "cases.errors.skills" })
  .transform((rows) => rows.filter((row) => row !== null))
  .refine((rows) => rows.length > 0, { error: "cases.errors.skills" })
  .refine((rows) => rows.length <= mostSkills, { error: "cases.errors.skillsMany" })
  .refine((rows) => new Set(rows.map((row) => row.code)).size === rows.length, { error: "cases.errors.skillsTwice" });

const language = z.string().regex(new RegExp(`^(?:${workLanguages.join("|")})(?::[123])?$`), "cases.errors.languages");

const tick = (field: CaseField) =>
  z
    .union([z.boolean(), z.literal("yes"), z.literal("no")], { error: keyOf(field) })
    .default(false)
    .transform((typed) => typed === true || typed === "yes");

const budget = z
  .string()
  .trim()
  .optional()
  .transform((typed, context) => {
    if (typed === undefined || typed === "") return null;
    const cents = centsOf(typed);
    if (cents !== undefined && cents <= 100_000_000) return cents;
    context.addIssue({ code: "custom", message: "cases.errors.budget" });
    return z.NEVER;
  });

/**
 * A new case, or a changed one. `budget` is typed in euros and comes out as `budgetCents` (null: none); `level` and the
 * levels of skills are 1–4; `flags`, `languages` and `skills` are lists.
 */
export const caseSchema = z
  .object({
    title: text("title", 5, 120),
    question: paragraph("question", 20, 4000),
    deliverable: optionalParagraph("deliverable", 2000),
    skills,
    level: amount("level", 1, 4),
    effortHours: amount("effortHours", 1, 2000),
    startsOn: date("startsOn"),
    endsOn: date("endsOn"),
    place: choice("place", places),
    languages: z.array(language, { error: "cases.errors.languages" }).min(1, "cases.errors.languages"),
    hardDeadline: tick("hardDeadline"),
    repeatable: tick("repeatable"),
    flags: z.array(z.enum(caseFlags, { error: "cases.errors.flags" })).default([]),
    budget,
    supervisionHours: amount("supervisionHours", 0, 40),
    /** 1 is the most urgent; for when many are given out at once. */
    priority: amount("priority", 1, 3).default(2),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], error: "cases.errors.dateOrder" })
  .transform(({ budget: budgetCents, ...rest }) => ({ ...rest, budgetCents }));

export type CaseInput = z.output<typeof caseSchema>;

/** As `caseSchema`, for a form posted plainly: its rows of skills are fields named `skills.0.code`, `skills.0.level`, `skills.0.need`. */
export const caseFormSchema = z.preprocess(withSkillRows, caseSchema);

function withSkillRows(form: unknown): unknown {
  if (typeof form !== "object" || form === null || "skills" in form) return form;
  const rows: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(form)) {
    const [, index, part] = /^skills\.(\d{1,2})\.(code|level|need)$/.exec(name) ?? [];
    if (index === undefined || part === undefined) rest[name] = value;
    else rows[Number(index)] = { ...rows[Number(index)], [part]: value };
  }
  return { ...rest, skills: Array.from(rows, (row) => row ?? {}) };
}

/** Declining a proposal, with the reason; 'other' asks for a few words. */
export const proposalDeclineSchema = z
  .object({ reason: choice("declineReason", declineReasons), note: optionalParagraph("note", 1000) })
  .refine(({ reason, note }) => reason !== "other" || note !== "", { path: ["note"], error: "cases.errors.noteOther" });

/** Delivering: what was made, where it can be found, and in a few words without names what the proofs of it will say. */
export const deliverySchema = z.object({
  result: paragraph("result", 20, 4000),
  link: z
    .string()
    .trim()
    .max(500, { error: keyOf("link") })
    .optional()
    .transform((typed, context) => {
      if (typed === undefined || typed === "") return null;
      const url = webAddress(typed);
      if (url !== null) return url;
      context.addIssue({ code: "custom", message: keyOf("link") });
      return z.NEVER;
    }),
  summary: text("summary", 0, 600)
    .refine((line) => line === "" || line.length >= 10, { error: keyOf("summary") })
    .default(""),
});

/** Confirming a delivery, with a rating of 1–5. `named`: the company may be named in proofs of the work. */
export const confirmationSchema = z.object({
  rating: amount("rating", 1, 5),
  remark: optionalParagraph("remark", 2000),
  named: z
    .union([z.boolean(), z.string(), z.array(z.string())])
    .optional()
    .transform((typed) => typed === true || [typed].flat().includes("yes")),
});

/** An address on the web as it is kept; a name without a scheme gets https. Null for what is none, and for any other scheme. */
function webAddress(typed: string): string | null {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(whole) || /\s/.test(typed)) return null;
  const { protocol, hostname, href } = new URL(whole);
  return (protocol === "https:" || protocol === "http:") && hostname.includes(".") ? href : null;
}

/** Sending a delivery back: what still has to be done. */
export const returnSchema = z.object({ remark: paragraph("remark", 10, 2000) });
