import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import { type Answers, scanInputOf } from "./answers.ts";
import { chosenWords } from "./answers-view.ts";
import type { ScanDefinition } from "./definition.ts";

/** What booking a conversation takes over from a scan, so that nothing is asked twice. */
export interface Prefill {
  /** The beginning of a question to the advisor, in her language; empty when she named no wish. */
  readonly question: string;
  readonly sector: string | undefined;
  readonly size: string | undefined;
}

/** Her wish and what holds her back as the first words of a question, with her sector and size. */
export function prefillOf(definition: ScanDefinition, record: Answers, language: Language): Prefill {
  const words = resultTexts[language].said.prefill;
  const showing = { definition, language };
  const wish = chosenWords(showing, record, "wish");
  const barrier = record.barrier === "none" ? null : chosenWords(showing, record, "barrier");
  const sentences = [wish && words.wish(inSentence(wish)), barrier && words.barrier(inSentence(barrier))];
  const { sector, size } = scanInputOf(record).profile;
  return { question: sentences.filter((sentence) => sentence !== null).join(" "), sector, size };
}

/** Without the capital of a label; "I" and abbreviations keep theirs. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
