import { z } from "zod";

/** What a proof of work says. Only what the owner confirmed and may be told: it stands on paper, and behind a link that anybody may open. */
export const proofSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  issuer: z.string(),
  /** Who did the work. */
  holder: z.string(),
  title: z.string(),
  /** What was done, in the words that the owner confirmed. */
  work: z.string(),
  /** Who said that it is finished: the owner, or her advisor when she did not answer. */
  confirmedBy: z.enum(["entrepreneur", "advisor"]),
  /** Null: the owner did not agree to be named. */
  company: z.string().nullable(),
  skills: z.array(z.strictObject({ code: z.string(), level: z.number().int(), nl: z.string(), en: z.string() })),
  /** Confirmed minutes of this person. */
  minutes: z.number().int(),
  /** YYYY-MM-DD, as all days here. */
  startedOn: z.string(),
  confirmedOn: z.string(),
  issuedOn: z.string(),
});

export type ProofContent = z.output<typeof proofSchema>;

/**
 * The one way in which a content is written for its signature: JSON without space, the keys of every object in the order of their code units
 * (RFC 8785, for the text and whole numbers that stand in it).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

/** Do two contents say the same, apart from which paper it is and when it was made? Then there is nothing to correct. */
export function sameFacts(a: ProofContent, b: ProofContent): boolean {
  const facts = ({ id, issuedOn, ...rest }: ProofContent) => canonical(rest);
  return facts(a) === facts(b);
}
