import { type CrosswalkRule, crosswalkShape } from "#app/domain/dma/crosswalk.ts";
import { type Questionnaire, questionnaireShape } from "#app/domain/dma/questionnaire.ts";
import crosswalkContent from "./dma/crosswalk.json";
import questionsContent from "./dma/questions.json";

/** The official questionnaire of the EU, in its order. Checked when the process starts, as scans are. */
export const dmaQuestionnaire: Questionnaire = questionnaireShape.parse(questionsContent).questions;

/** What answers to our scan say about its fields. */
export const dmaCrosswalk: readonly CrosswalkRule[] = crosswalkShape.parse(crosswalkContent).rules;
