import type { Profile } from "./answers.ts";
import { applicableScored, fullMarks, shownOptions } from "./applicability.ts";
import {
  definitionShape,
  type LadderQuestion,
  type Question,
  type ScanDefinition,
  type ScoredQuestion,
  type TicksQuestion,
} from "./definition.ts";

/** A scan's content, checked wholly: shape, both languages, and the rules that keep its mathematics sound. */
export const definitionSchema = definitionShape.superRefine((definition, context) => {
  for (const message of definitionFaults(definition)) context.addIssue({ code: "custom", message });
});

/** Every combination of profile answers that can change what is asked. */
export function profilesOf(definition: ScanDefinition): Profile[] {
  const ids = (question: string) =>
    definition.questions.find((other) => other.id === question)?.options.map((option) => option.id) ?? [];
  return ids("size").flatMap((size) => ids("customers").map((customers) => ({ size, customers })));
}

function definitionFaults(definition: ScanDefinition): string[] {
  return [
    ...idFaults(definition),
    ...weightFaults(definition),
    ...sectorFaults(definition),
    ...definition.questions.flatMap((question) => (question.kind === "ladder" ? ladderFaults(question) : [])),
    ...definition.questions.flatMap((question) =>
      question.kind === "ticks" ? ticksFaults(question, profilesOf(definition)) : [],
    ),
    ...definition.questions.flatMap((question) => (question.kind === "choice" ? [] : actionFaults(question))),
    ...bandFaults("levels", definition.levels, 100),
    ...bandFaults("dii", definition.dii.bands, 12),
  ];
}

function idFaults(definition: ScanDefinition): string[] {
  const questions = definition.questions.map((question) => question.id);
  const placed = definition.parts.flatMap((part) => part.questions);
  return [
    ...repeated(questions).map((id) => `Question ${id} stands in the scan twice.`),
    ...repeated(placed).map((id) => `Question ${id} stands in two parts.`),
    ...questions.filter((id) => !placed.includes(id)).map((id) => `Question ${id} stands in no part.`),
    ...placed.filter((id) => !questions.includes(id)).map((id) => `Part names ${id}, which is no question.`),
    ...definition.questions.flatMap(optionIdFaults),
  ];
}

function optionIdFaults(question: Question): string[] {
  return repeated(question.options.map((option) => option.id)).map((id) => `${question.id} has two options ${id}.`);
}

function weightFaults(definition: ScanDefinition): string[] {
  const dimensions = definition.dimensions.map((dimension) => dimension.id);
  const lost = applicableScored(definition, {}).filter((question) => !dimensions.includes(question.dimension));
  return [
    ...lost.map((question) => `${question.id} belongs to ${question.dimension}, which is no dimension.`),
    ...dimensions.flatMap((dimension) => {
      const own = definition.questions.filter((other) => other.kind !== "choice" && other.dimension === dimension);
      const total = own.reduce((sum, question) => sum + (question.kind === "choice" ? 0 : question.weight), 0);
      return total === 100 ? [] : [`The weights of ${dimension} sum to ${total}, not 100.`];
    }),
    ...profilesOf(definition).flatMap((profile) =>
      dimensions
        .filter((dimension) => applicableScored(definition, profile, dimension).length < 2)
        .map((dimension) => `${dimension} has fewer than two questions for ${JSON.stringify(profile)}.`),
    ),
  ];
}

/** A sector may change examples and add-ons, never points. */
function sectorFaults(definition: ScanDefinition): string[] {
  const bySector = (thing: Pick<Question, "only" | "except">) => thing.only?.sector ?? thing.except?.sector;
  return definition.questions
    .filter((question) => question.kind !== "choice" && [question, ...question.options].some(bySector))
    .map((question) => `${question.id} is scored and may not depend on the sector.`);
}

function ladderFaults(question: LadderQuestion): string[] {
  const points = question.options.map((option) => option.points ?? -1);
  const rising = points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0));
  const numbered = question.options.every((option, index) => option.id === String(index));
  return [
    ...(points[0] === 0 && points.at(-1) === 100 && rising ? [] : [`${question.id} must rise from 0 to 100 points.`]),
    ...(numbered ? [] : [`The options of ${question.id} must be numbered from 0.`]),
  ];
}

function ticksFaults(question: TicksQuestion, profiles: readonly Profile[]): string[] {
  const ids = question.options.map((option) => option.id);
  const tooMany = profiles.some((profile) => fullMarks(question, profile) > shownOptions(question, profile).length);
  const named = [...question.suggest, ...(question.urgent?.ticks ?? [])];
  return [
    ...(tooMany ? [`${question.id} asks for more ticks than it shows.`] : []),
    ...named.filter((id) => !ids.includes(id)).map((id) => `${question.id} suggests ${id}, which is no option.`),
    ...ids.filter((id) => !question.suggest.includes(id)).map((id) => `${question.id} never suggests ${id}.`),
  ];
}

function actionFaults(question: ScoredQuestion): string[] {
  const last = question.actions.at(-1)?.upTo;
  return last === undefined || last >= question.options.length - 2 ? [] : [`${question.id} lacks a step at the top.`];
}

function bandFaults(name: string, bands: readonly { from: number; to: number }[], end: number): string[] {
  const joined = bands.every((band, index) => band.from === (index === 0 ? 0 : (bands[index - 1]?.to ?? 0) + 1));
  return joined && bands.at(-1)?.to === end ? [] : [`The bands of ${name} must cover 0–${end} without gaps.`];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
