import type { AppLoadContext } from "@remix-run/node";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { type Funnel, type FunnelStep, funnelMeasures, funnelOf, timeMeasures } from "#app/domain/statistics/funnel.ts";
import { byPartnerMeasures, partnerFigures } from "#app/domain/statistics/partner-figures.ts";
import type { Period } from "#app/domain/statistics/period.ts";
import { findCounts, findPartnerNames, findSums } from "#app/domain/statistics/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { type Figures, figuresIn } from "./figures.ts";

export type OverviewView = Awaited<ReturnType<typeof overviewView>>;

/** Everything of the page with the funnel, in finished words. */
export async function overviewView(
  db: AppLoadContext["db"],
  { period, definition }: { period: Period; definition: ScanDefinition },
  language: Language,
) {
  const counts = await findCounts(db, period, [...funnelMeasures, ...byPartnerMeasures]);
  const funnel = funnelOf(definition, counts, await findSums(db, period, timeMeasures));
  const partners = partnerFigures(counts);
  const names = await findPartnerNames(
    db,
    partners.flatMap(({ id }) => id ?? []),
  );
  const told = figuresIn(language);
  const words = statisticsTexts[language].overview;
  return {
    stats: statsOf(funnel, told, words.stats),
    ...stepsView(funnel, told, language),
    ...questionsView(funnel, told, language),
    partners: partners.map(({ id, started, completed, booked }) => ({
      id: id ?? "",
      name: id === null ? words.partners.none : (names.get(id) ?? words.partners.gone),
      started: told.count(started),
      completed: told.count(completed),
      booked: told.count(booked),
    })),
  };
}

function statsOf({ steps }: Funnel, told: Figures, words: (typeof statisticsTexts)["nl"]["overview"]["stats"]) {
  const step = (id: string) => steps.find((one) => one.id === id);
  const stat = (id: "started" | "completed" | "booked") => {
    const { count = null, share = null } = step(id) ?? {};
    const note = share === null || id === "started" ? null : words.ofStarted(share);
    return { id, label: words[id], figure: told.count(count), note };
  };
  const time = { id: "time", label: words.time, figure: told.time(step("completed")?.seconds ?? null), note: null };
  return [stat("started"), stat("completed"), stat("booked"), time];
}

function stepsView({ steps }: Funnel, told: Figures, language: Language) {
  const words = statisticsTexts[language].overview.steps;
  const fixed: Record<string, string> = { started: words.started, completed: words.completed, booked: words.booked };
  const name = ({ id, title }: FunnelStep) => title?.[language] ?? fixed[id] ?? id;
  const started = steps[0]?.count ?? null;
  const completed = steps.find(({ id }) => id === "completed")?.share ?? null;
  return {
    stepsConclusion: !started || completed === null ? words.tooFew : words.conclusion(told.count(started), completed),
    steps: steps.map((step) => ({
      id: step.id,
      label: name(step),
      share: step.count === null ? null : (step.share ?? 0),
      figure: told.reading(step.count, step.share),
      count: told.count(step.count),
      percent: told.percent(step.share),
      time: step.title === null && step.id !== "completed" ? "–" : told.time(step.seconds),
      lit: step.id === "completed",
    })),
  };
}

function questionsView({ questions, hardest }: Funnel, told: Figures, language: Language) {
  const words = statisticsTexts[language].overview.questions;
  const most = hardest?.stopped ?? 0;
  return {
    questionsConclusion: hardest
      ? words.hardest(told.count(hardest.stopped), hardest.text[language])
      : words.noneStopped,
    questions: questions.map(({ id, text, answered, stopped, seconds }) => ({
      id,
      label: text[language],
      share: stopped === null ? null : most === 0 ? 0 : Math.round((100 * stopped) / most),
      figure: told.count(stopped),
      answered: told.count(answered),
      time: told.time(seconds),
      lit: id === hardest?.id,
    })),
  };
}
