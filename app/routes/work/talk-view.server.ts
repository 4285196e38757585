import { findThread } from "#app/domain/work/queries.server.ts";
import type { Side } from "#app/domain/work/thread.ts";
import { threadView } from "#app/domain/work/thread-view.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";

/** What a page with the thread shows: the talk as this side sees it, and the id of the message that its form makes. */
export async function talkView(
  db: Parameters<typeof findThread>[0],
  about: { caseId: string; side: Side },
  shown: { request: Request; language: Language },
) {
  const done = new URL(shown.request.url).searchParams.get("gedaan");
  const words: Readonly<Record<string, string>> = workTexts[shown.language].talk.done;
  return {
    thread: threadView(await findThread(db, about.caseId, about.side), about.side, shown.language),
    once: crypto.randomUUID(),
    done: done !== null && Object.hasOwn(words, done) ? (words[done] ?? null) : null,
  };
}
