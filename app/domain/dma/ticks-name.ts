/** The name under which a question's ticks are posted. Apart from the schema, which the browser need not load. */
export const ticksName = "ticks";
