/** An answer as it is kept: one option's id, `"unknown"`, or a list of ticked ids (empty = none of these). */
export type Answer = string | readonly string[];

/** Question id → answer; a missing key is a question that was skipped or not reached. */
export type Answers = Readonly<Record<string, Answer>>;

const profileIds = ["sector", "size", "customers", "internetUse"] as const;

/** What applicability depends on. Any part may be missing while the scan is being filled in. */
export type Profile = Readonly<Partial<Record<(typeof profileIds)[number], string>>>;

/** Everything that is scored: profile and answers apart, as the API takes them. */
export type ScanInput = { readonly profile: Profile; readonly answers: Answers; readonly b2cShare?: string };

/** Splits one flat record of everything she answered (profile, scored and closing questions) into a scan's input. */
export function scanInputOf(record: Answers): ScanInput {
  const { sector, size, customers, internetUse, b2cShare, ...answers } = record;
  const profile: { -readonly [key in keyof Profile]: Profile[key] } = {};
  const given = { sector, size, customers, internetUse };
  for (const id of profileIds) {
    const value = given[id];
    if (typeof value === "string") profile[id] = value;
  }
  return typeof b2cShare === "string" ? { profile, answers, b2cShare } : { profile, answers };
}
