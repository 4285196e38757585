import { z } from "zod";
import { type MatchCase, places } from "#app/domain/matching/candidate.ts";
import { isSkillCode } from "#app/domain/matching/skills.ts";
import { dateIn } from "#app/lib/dates.ts";

const day = z.string().transform((typed) => dateIn(typed));

/** What somebody looks for among open cases, as it stands in an address. What makes no sense is as if it was not asked. */
export const openCaseFilter = z.object({
  /** Only what fits her. */
  past: z.enum(["ja"]).optional().catch(undefined),
  vaardigheid: z.string().refine(isSkillCode).optional().catch(undefined),
  plek: z.enum(places).optional().catch(undefined),
  /** At most so many hours of work. */
  uren: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  /** Begins on this day or later, and is ready on this day or sooner. */
  van: day.optional().catch(undefined),
  tot: day.optional().catch(undefined),
});

export type OpenCaseFilter = z.output<typeof openCaseFilter>;

/** Does an open case have what she looks for? Whether it fits her is another question: see `fittingCases`. */
export function isSought(
  {
    skills,
    place,
    effortHours,
    startsOn,
    endsOn,
  }: Pick<MatchCase, "skills" | "place" | "effortHours" | "startsOn" | "endsOn">,
  { vaardigheid, plek, uren, van, tot }: OpenCaseFilter,
): boolean {
  return (
    (vaardigheid === undefined || skills.some(({ code }) => code === vaardigheid)) &&
    (plek === undefined || place === plek) &&
    (uren === undefined || effortHours <= uren) &&
    (!van || startsOn >= van) &&
    (!tot || endsOn <= tot)
  );
}
