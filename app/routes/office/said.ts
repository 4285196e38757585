/** The words for what the address says was done (or not) just before this page; null when it says nothing that is known. */
export function said(
  request: Request,
  name: "gedaan" | "niet",
  words: Readonly<Record<string, string>>,
): string | null {
  const code = new URL(request.url).searchParams.get(name);
  return code !== null && Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
