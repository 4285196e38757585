import type { ListedLink } from "#app/domain/keeping/queries.server.ts";
import { lastMomentOf } from "#app/domain/keeping/terms.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { KeepingTexts } from "#app/texts/keeping.ts";
import type { Language } from "#app/texts/language.ts";

/** A link that works, in finished words. */
export interface LinkView {
  readonly id: string;
  readonly what: string;
  readonly made: string;
  readonly ends: string;
  readonly revocable: boolean;
}

export function linkView(link: ListedLink, words: KeepingTexts, language: Language): LinkView {
  const date = (moment: number) => formatDate(moment, language, amsterdam);
  const { id, purpose, createdAt, expiresAt, revocable } = link;
  return {
    ...{ id, revocable, what: words.page.links.purposes[purpose], made: words.said.made(date(createdAt.getTime())) },
    ends: expiresAt === null ? words.said.forever : words.said.until(date(lastMomentOf(expiresAt))),
  };
}
