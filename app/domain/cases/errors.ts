const fields = [
  "title",
  "question",
  "deliverable",
  "skills",
  "skill",
  "skillLevel",
  "skillNeed",
  "skillsMany",
  "skillsTwice",
  "level",
  "effortHours",
  "startsOn",
  "endsOn",
  "dateOrder",
  "place",
  "languages",
  "repeatable",
  "hardDeadline",
  "flags",
  "budget",
  "supervisionHours",
  "priority",
  "lane",
  "declineReason",
  "note",
  "noteOther",
  "offerReason",
  "offerShown",
  "offerNext",
  "offerParallel",
  "result",
  "link",
  "summary",
  "summaryNames",
  "rating",
  "remark",
] as const;
export type CaseField = (typeof fields)[number];
export type CaseError = `cases.errors.${CaseField}`;

/** The key of the message about a field. */
export function keyOf(field: CaseField): CaseError {
  return `cases.errors.${field}`;
}

/** Every message that a form about cases can give, as keys into the texts. */
export const caseErrors: readonly CaseError[] = fields.map(keyOf);
