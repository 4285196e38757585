/** What a form sent, as typed: one string per field, or several for tick boxes. */
export type Typed = Record<string, string | string[]>;

/** Faults per field: keys of messages, first one first. The empty field name is for the form as a whole. */
export type FieldErrors = Record<string, string[]>;

/** What an action gives back when the form could not be accepted: the faults, and what she typed. Sent with status 422. */
export interface Rejected {
  errors: FieldErrors;
  typed: Typed;
}

/** A field left empty is a field not given: optional ones then need no special case in the schemas. Browser and server do the same. */
export function withoutEmpty(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => typeof value !== "string" || value.trim() !== "")
      .map(([name, value]) => [name, isGroup(value) ? withoutEmpty(value) : value]),
  );
}

/** Fields whose names have a dot as the group they are: `answers.size` is `size` in `answers`. */
export function grouped(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typed)) {
    const [group = "", ...rest] = name.split(".");
    if (rest.length === 0) values[name] = value;
    else values[group] = { ...asGroup(values[group]), [rest.join(".")]: value };
  }
  return values;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const asGroup = (value: unknown): Record<string, unknown> => (isGroup(value) ? value : {});
