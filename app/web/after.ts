/** What the address says was done, or could not be done, just before this page: the words for it, when there are. */
export function aftermath<Done extends string, Refused extends string>(
  request: Request,
  words: { done: Readonly<Record<Done, string>>; refusals: Readonly<Record<Refused, string>> },
): { done: string | null; refused: string | null } {
  const query = new URL(request.url).searchParams;
  return { done: wordOf(words.done, query.get("gedaan")), refused: wordOf(words.refusals, query.get("niet")) };
}

function wordOf(words: Readonly<Record<string, string>>, code: string | null): string | null {
  return code !== null && Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
