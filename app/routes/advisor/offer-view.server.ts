import type { matchingOf } from "#app/domain/cases/matching.server.ts";
import { leastOptions, mostNext } from "#app/domain/cases/offer-reasons.ts";
import type { listProposals } from "#app/domain/cases/queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { proposalsView } from "./proposals-view.server.ts";

type Matching = Awaited<ReturnType<typeof matchingOf>>;

/** So many of the best stand on the page, besides the one who is chosen. */
const onPage = 5;

/** Whom the advisor can choose from, best first, nobody chosen beforehand; the one she chose stands among them, however low. */
export function optionsView({ ranking, people }: Matching, chosen: string, language: Language) {
  const { bands } = matchingTexts[language];
  const { choose } = proposalsTexts[language];
  const { eligible } = ranking;
  const options = eligible.flatMap(({ candidateId: id, band, fit }, index) =>
    index < onPage || id === chosen
      ? [{ id, place: index + 1, name: people.get(id)?.name ?? "", band: bands[band], tone: band, fit: fit.total }]
      : [],
  );
  return {
    options,
    shown: options.map(({ id }) => id),
    few: eligible.length < leastOptions ? choose.few(eligible.length) : null,
    next: options
      .filter(({ id }) => id !== chosen)
      .map(({ id, place, name }) => ({ value: id, label: choose.nextOption(place, name) })),
    mostNext,
  };
}

export type OptionsView = ReturnType<typeof optionsView>;

/** The one proposal that is open already, in words; null when there is none. */
export function alreadyAsked(rows: Awaited<ReturnType<typeof listProposals>>, language: Language, now: Date) {
  const open = proposalsView(rows, language, now).filter((one) => one.open);
  const [first] = open;
  if (!first) return null;
  const expiresAt = rows.find(({ proposal }) => proposal.id === first.id)?.proposal.expiresAt ?? now;
  return { count: open.length, name: first.candidate, until: formatDate(expiresAt.getTime(), language, amsterdam) };
}
