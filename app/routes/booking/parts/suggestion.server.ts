import type { OfferedType } from "#app/domain/booking/offered-queries.server.ts";
import { suggestionFor } from "#app/domain/booking/suggestion.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { officialFigures } from "#scans/index.ts";

type Db = Parameters<typeof findResponseByToken>[0];

/** What fits her scan, in words, with the choices that are filled in for her; null when she comes without a scan or it says too little. */
export async function suggested(
  db: Db,
  { scan, types }: { scan: string | undefined; types: readonly OfferedType[] },
  language: Language,
) {
  const found = scan === undefined ? undefined : await findResponseByToken(db, scan);
  const intake = types.find(({ code }) => code === "intake");
  if (found === undefined || intake === undefined) return null;
  const { answers, definition } = found;
  const view = resultView({ definition, figures: officialFigures }, answers, language);
  if (view.weak.length === 0) return null;
  const text = (answer: unknown) => (typeof answer === "string" && answer !== "unknown" ? answer : null);
  const hints = { weak: view.weak, wish: text(answers.wish), barrier: text(answers.barrier) };
  const { kind, place, placeReason, advisor } = suggestionFor(hints, intake.advisors, intake.places);
  const words = bookingTexts[language].choice;
  const theme = advisor && view.themes.find(({ id }) => id === advisor.theme)?.name;
  const about =
    advisor === null ? null : theme ? words.suggestionTheme(advisor.name, theme) : words.suggestionWish(advisor.name);
  const reasons = [words.suggestion[placeReason], ...(about === null ? [] : [about])];
  return { kind, place, advisorId: advisor?.id ?? "", reasons };
}
