/** Short things one after another, "Een uur · Geen kosten": a dot stays at the end of its line, it never begins one. */
export const dotted = (parts: readonly string[]): string => parts.join("\u00a0· ");
