import type { KeepingTexts } from "#app/texts/keeping.ts";

/** What was just done, from the address; `mailbox`: in the demo there is a mail to read on screen. Null when nothing was. */
export function aftermathOf(
  request: Request,
  words: KeepingTexts["page"],
  { demo }: { demo: boolean },
): { told: string; mailbox: boolean } | null {
  const done = new URL(request.url).searchParams.get("gedaan") ?? "";
  const told = new Map(Object.entries(words.aftermath)).get(done);
  return told === undefined ? null : { told, mailbox: demo && (done === "gemaild" || done === "herinnering") };
}
