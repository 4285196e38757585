import type { AppLoadContext } from "@remix-run/node";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { amsterdam } from "#app/lib/format.ts";
import { inTurn } from "#app/lib/in-turn.ts";
import { localDateOf } from "#app/lib/time.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { languageOf } from "#app/web/language.server.ts";
import { limitedFile } from "#app/web/limited.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { officialFigures } from "#scans/index.ts";
import { drawnPaper, type Paper } from "./paper.server.ts";

interface Asked {
  readonly response: FoundResponse;
  readonly audience: Paper["audience"];
  readonly now: Date;
  /** The page that leads here. */
  readonly from: string;
}

// drawing is a tenth of a second of work: many at once would be as slow for all of them, and for whoever saves an answer
const oneByOne = inTurn();

/** A result and its plan as a file to download; a page that asks to wait, when very many are asked from one address. */
export async function resultPdf(request: Request, context: AppLoadContext, asked: Asked): Promise<Response> {
  const { response, audience, now, from } = asked;
  const language = await languageOf(request);
  const back = { to: from, words: pdfTexts[language].back };
  const refusal = await limitedFile(request, "pdf", { who: context.clientAddress, back });
  if (refusal !== null) return refusal;
  const view = resultView({ definition: response.definition, figures: officialFigures }, response.answers, language);
  const plan = await findPlan(context.db, { response, language, now });
  const file = await oneByOne(() => drawnPaper({ response, view, plan, language, now, audience }));
  const name = `spot035-${pdfTexts[language].file}-${localDateOf(now.getTime(), amsterdam)}.pdf`;
  const headers = { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` };
  return new Response(file, { headers: { ...privately, ...headers } });
}
