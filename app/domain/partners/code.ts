/** Addresses of our own under /coordinator/partners: no code may be one of them. */
const reserved = new Set(["nieuw"]);

/** Is this a partner's code: 2 to 40 small letters, digits and single dashes? */
export const isPartnerCode = (text: string): boolean =>
  text.length >= 2 && text.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reserved.has(text);

/** The code that goes with a name: "BV Hilversum & omstreken" → "bv-hilversum-omstreken". Empty when nothing is left. */
export function codeOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
}
