import type { matchingOf } from "#app/domain/cases/matching.server.ts";
import { leastOptions, mostNext } from "#app/domain/cases/offer-reasons.ts";
import type { listProposals } from "#app/domain/cases/queries.server.ts";
import { withRotation } from "#app/domain/matching/shortlist.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { proposalsView } from "./proposals-view.server.ts";

type Matching = Awaited<ReturnType<typeof matchingOf>>;

/**
 * Whom the advisor can choose from, best first, nobody chosen beforehand: the five that stand on the page of the case, and the one she chose,
 * however low.
 */
export function optionsView({ ranking, people }: Matching, chosen: string, language: Language) {
  const { bands } = matchingTexts[language];
  const { choose } = proposalsTexts[language];
  const { eligible } = ranking;
  const isNew = (id: string) => people.get(id)?.candidate.proposedBefore === false;
  const five = new Set(withRotation(eligible, ({ candidateId }) => isNew(candidateId)));
  const options = eligible.flatMap((one, index) => {
    const { candidateId: id, band, fit } = one;
    return five.has(one) || id === chosen
      ? [{ id, place: index + 1, name: people.get(id)?.name ?? "", band: bands[band], tone: band, fit: fit.total }]
      : [];
  });
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
