const fields = [
  "milestone",
  "dueOn",
  "day",
  "duration",
  "dayFull",
  "what",
  "member",
  "message",
  "score",
  "words",
  "names",
  "answer",
] as const;
export type WorkField = (typeof fields)[number];
export type WorkError = `work.errors.${WorkField}`;

/** The key of the message about a field. */
export const keyOf = (field: WorkField): WorkError => `work.errors.${field}`;

/** Every message that a form about work can give, as keys into the texts. */
export const workErrors: readonly WorkError[] = fields.map(keyOf);
