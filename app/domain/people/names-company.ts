/** Does this text name the company, with or without capitals and accents? Then it may not stand where the company is not to be known. */
export function namesCompany(text: string, company: string): boolean {
  const name = plain(company);
  return name.trim() !== "" && plain(text).includes(name);
}

const plain = (words: string): string =>
  ` ${words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
