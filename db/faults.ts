/** What the database refused because a rule of the schema was broken; the same on both engines. */
export class ConstraintError extends Error {
  override readonly name = "ConstraintError";
  /**
   * @param kind which sort of rule
   * @param table the table's name in the database; known on both engines for `unique` and `required` alone
   */
  constructor(
    readonly kind: "unique" | "reference" | "check" | "required" | "custom",
    readonly table: string | undefined,
  ) {
    // the engine's own message may quote a person's data
    super(`${kind} rule of ${table ?? "a table"} refused the row`);
  }
}

/** A value that its column cannot hold: half a number, a malformed id, a NUL in a text. Carries no value. */
export class InputError extends Error {
  override readonly name = "InputError";
}
