import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { dayWords } from "#app/web/day-words.ts";

interface Row {
  id: string;
  text: string;
  who: "advisor" | "owner";
  dueOn: string | null;
  doneAt: Date | null;
}

/** What was agreed, in finished words. `late`: it is not done, and its day has gone by. */
export function actionsView(rows: readonly Row[], language: Language, now: Date) {
  const today = localDateOf(now.getTime(), amsterdam);
  return rows.map(({ id, text, who, dueOn, doneAt }) => ({
    ...{ id, text, who },
    due: dueOn === null ? null : dayWords(dueOn, language),
    late: doneAt === null && dueOn !== null && dueOn < today,
    doneOn: doneAt === null ? null : dayWords(localDateOf(doneAt.getTime(), amsterdam), language),
  }));
}

export type ActionView = ReturnType<typeof actionsView>[number];
