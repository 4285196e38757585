import { z } from "zod";
import { lanes } from "#app/domain/matching/candidate.ts";

export const skillGroups = [
  "strategy",
  "online",
  "marketing",
  "data",
  "software",
  "automation",
  "infrastructure",
  "security",
  "people",
] as const;
export type SkillGroup = (typeof skillGroups)[number];

const text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

const skillShape = z.strictObject({
  code: z.string().regex(/^S\d{2}$/),
  group: z.enum(skillGroups),
  name: text,
  /** The lanes that usually cover it, most usual first. */
  lanes: z.array(z.enum(lanes)).min(1),
  /** HBO-i activity and architecture layer. */
  hboi: z.string().regex(/^(Ana|Adv|Ont|Rea|M&C)\/(GI|Org|INF|SW|HI)$/),
  /** The nearest concept of ESCO 1.2.0; not exact: it says nearly the same. */
  esco: z.strictObject({
    uri: z.string().regex(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    label: z.string().min(1),
    exact: z.boolean(),
  }),
});

/** The skills that come with the product. */
export const skillsShape = z
  .array(skillShape)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { error: "a code stands there twice" });

const codesById = z.record(z.string(), z.array(z.string()).min(1));

/** Dimension or question of the scan → codes of the skills that help when it is weak, best first. */
export const suggestionsShape = z.strictObject({ dimensions: codesById, questions: codesById });
