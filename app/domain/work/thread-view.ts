import { amsterdam, formatDateTime, machineTime } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";
import type { Side } from "./thread.ts";

interface Talk {
  messages: readonly {
    id: string;
    side: Side;
    personId: string | null;
    name: string | null;
    body: string;
    createdAt: Date;
  }[];
  unread: ReadonlySet<string>;
}

/** The thread in finished words for one side of it, oldest first. `until`: how far she has read when she has read all of this (epoch ms). */
export function threadView({ messages, unread }: Talk, reader: Side, language: Language) {
  const words = workTexts[language].talk;
  const last = messages.at(-1)?.createdAt.getTime() ?? 0;
  return {
    messages: messages.map(({ id, side, name, body, createdAt }) => ({
      ...{ id, body, own: side === reader, unread: unread.has(id) },
      who: name ?? words.gone,
      role: words.sides[side],
      when: formatDateTime(createdAt.getTime(), language, amsterdam),
      at: machineTime(createdAt.getTime(), amsterdam),
    })),
    unread: unread.size === 0 ? null : words.unread(unread.size),
    until: last,
    last: last === 0 ? null : words.last(formatDateTime(last, language, amsterdam)),
  };
}

export type ThreadView = ReturnType<typeof threadView>;
