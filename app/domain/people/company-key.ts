// what the same company is written with or without
const legalForms = /\b(b ?v|n ?v|v ?o ?f|c ?v|eenmanszaak|stichting|vereniging|cooperatie|u ?a|holding|groep|group)\b/g;

/**
 * What is left of a company's name to compare it by: "Bakkerij De Zon B.V." and "bakkerij de zon" are the same. Empty when nothing is left.
 */
export function companyKey(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " en ")
    .replace(/[^a-z0-9]+/g, " ");
  return ` ${plain} `.replace(legalForms, " ").replace(/\s+/g, " ").trim();
}
