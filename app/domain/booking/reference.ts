/** Signs that nobody mistakes for another, read aloud or written by hand: no 0 and O, 1 and I, 2 and Z, 5 and S, 8 and B, U and V. */
const signs = "34679ACDEFGHJKMNPQRTVWXY";

/** A fresh reference to name on the phone, "A-7K3M9": A for an appointment, W for work. `below(n)` gives a random whole number from 0 up to n. */
export function newReference(what: "A" | "W", below: (limit: number) => number): string {
  return `${what}-${Array.from({ length: 5 }, () => signs.charAt(below(signs.length))).join("")}`;
}
