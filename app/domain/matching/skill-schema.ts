import { z } from "zod";
import { lanes } from "#app/domain/matching/candidate.ts";
import { skillGroups } from "#app/domain/matching/skill-shape.ts";
import { codeOf } from "#app/domain/partners/code.ts";

const name = (error: string) =>
  z
    .string({ error })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((text) => /^[^\p{Cc}<>]{2,60}$/u.test(text) && codeOf(text) !== "", { error });

/** What the coordinator says of a skill, new or known. */
export const skillInput = z
  .strictObject({
    nl: name("nl"),
    en: name("en"),
    group: z.enum(skillGroups, { error: "group" }),
    lanes: z.array(z.enum(lanes), { error: "lanes" }).min(1, { error: "lanes" }),
  })
  .transform(({ nl, en, ...rest }) => ({ ...rest, names: { nl, en } }));

export type SkillInput = z.output<typeof skillInput>;

/** The code of a skill that is added here: x- and its Dutch name. It stays when the name changes. */
export const addedCode = (names: { nl: string }): string => `x-${codeOf(names.nl)}`;
