import { type ScanFaultTexts, scanFaultTexts } from "#app/texts/scan-faults.ts";
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
  for (const fault of definitionFaults(definition)) {
    context.addIssue({ code: "custom", message: scanFaultTexts.en[fault.rule](fault) });
  }
});

/** Every combination of profile answers that can change what is asked. */
export function profilesOf(definition: ScanDefinition): Profile[] {
  const ids = (question: string) =>
    definition.questions.find((other) => other.id === question)?.options.map((option) => option.id) ?? [];
  return ids("size").flatMap((size) => ids("customers").map((customers) => ({ size, customers })));
}

/** What breaks a rule: at a question or dimension, and with which value. The words are `scanFaultTexts`. */
export interface DefinitionFault {
  readonly rule: keyof ScanFaultTexts;
  readonly at: string;
  readonly value?: string | number;
}

/** Everything that keeps content of the right shape from being published. */
export function definitionFaults(definition: ScanDefinition): DefinitionFault[] {
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

function idFaults(definition: ScanDefinition): DefinitionFault[] {
  const questions = definition.questions.map((question) => question.id);
  const placed = definition.parts.flatMap((part) => part.questions);
  return [
    ...repeated(questions).map((id) => ({ rule: "questionTwice" as const, at: id })),
    ...repeated(placed).map((id) => ({ rule: "questionInTwoParts" as const, at: id })),
    ...questions.filter((id) => !placed.includes(id)).map((id) => ({ rule: "questionInNoPart" as const, at: id })),
    ...placed.filter((id) => !questions.includes(id)).map((id) => ({ rule: "noSuchQuestion" as const, at: id })),
    ...definition.questions.flatMap(optionIdFaults),
  ];
}

function optionIdFaults(question: Question): DefinitionFault[] {
  return repeated(question.options.map((option) => option.id)).map((id) => ({
    rule: "optionTwice",
    at: question.id,
    value: id,
  }));
}

function weightFaults(definition: ScanDefinition): DefinitionFault[] {
  const dimensions = definition.dimensions.map((dimension) => dimension.id);
  const lost = applicableScored(definition, {}).filter((question) => !dimensions.includes(question.dimension));
  return [
    ...lost.map((question) => ({ rule: "noSuchDimension" as const, at: question.id, value: question.dimension })),
    ...dimensions.flatMap((dimension) => {
      const own = definition.questions.filter((other) => other.kind !== "choice" && other.dimension === dimension);
      const total = own.reduce((sum, question) => sum + (question.kind === "choice" ? 0 : question.weight), 0);
      return total === 100 ? [] : [{ rule: "weights" as const, at: dimension, value: total }];
    }),
    ...profilesOf(definition).flatMap((profile) =>
      dimensions
        .filter((dimension) => applicableScored(definition, profile, dimension).length < 2)
        .map((dimension) => ({
          rule: "tooFewQuestions" as const,
          at: dimension,
          value: Object.values(profile).join(" "),
        })),
    ),
  ];
}

/** A sector may change examples and add-ons, never points. */
function sectorFaults(definition: ScanDefinition): DefinitionFault[] {
  const bySector = (thing: Pick<Question, "only" | "except">) => thing.only?.sector ?? thing.except?.sector;
  return definition.questions
    .filter((question) => question.kind !== "choice" && [question, ...question.options].some(bySector))
    .map((question) => ({ rule: "dependsOnSector", at: question.id }));
}

function ladderFaults(question: LadderQuestion): DefinitionFault[] {
  const points = question.options.map((option) => option.points ?? -1);
  const rising = points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0));
  const numbered = question.options.every((option, index) => option.id === String(index));
  return [
    ...(points[0] === 0 && points.at(-1) === 100 && rising ? [] : [{ rule: "ladderPoints" as const, at: question.id }]),
    ...(numbered ? [] : [{ rule: "ladderNumbers" as const, at: question.id }]),
  ];
}

function ticksFaults(question: TicksQuestion, profiles: readonly Profile[]): DefinitionFault[] {
  const ids = question.options.map((option) => option.id);
  const tooMany = profiles.some((profile) => fullMarks(question, profile) > shownOptions(question, profile).length);
  const named = [...question.suggest, ...(question.urgent?.ticks ?? [])];
  return [
    ...(tooMany ? [{ rule: "tooManyTicks" as const, at: question.id }] : []),
    ...named
      .filter((id) => !ids.includes(id))
      .map((id) => ({ rule: "noSuchTick" as const, at: question.id, value: id })),
    ...ids
      .filter((id) => !question.suggest.includes(id))
      .map((id) => ({ rule: "neverSuggested" as const, at: question.id, value: id })),
  ];
}

function actionFaults(question: ScoredQuestion): DefinitionFault[] {
  const last = question.actions.at(-1)?.upTo;
  return last === undefined || last >= question.options.length - 2 ? [] : [{ rule: "noTopStep", at: question.id }];
}

function bandFaults(name: string, bands: readonly { from: number; to: number }[], end: number): DefinitionFault[] {
  const joined = bands.every((band, index) => band.from === (index === 0 ? 0 : (bands[index - 1]?.to ?? 0) + 1));
  return joined && bands.at(-1)?.to === end ? [] : [{ rule: "bands", at: name, value: end }];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
