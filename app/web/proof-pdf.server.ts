import type { AppLoadContext } from "@remix-run/node";
import { proofSchema } from "#app/domain/work/proof.ts";
import { inTurn } from "#app/lib/in-turn.ts";
import { keyIdOf } from "#app/lib/signature.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { proofTexts } from "#app/texts/proof.ts";
import { languageOf } from "./language.server.ts";
import { limitedFile } from "./limited.server.ts";
import { drawnProof } from "./pdf/proof-paper.server.ts";
import { privately } from "./privately.server.ts";

interface Asked {
  readonly proof: { content: string; publicKey: string; createdAt: Date };
  /** The secret of its public page; null when it can no longer be told. */
  readonly token: string | null;
  /** The page that leads here. */
  readonly from: string;
}

const oneByOne = inTurn();

/** A proof as a file to download; a page that asks to wait, when very many are asked from one address. */
export async function proofPdf(request: Request, context: AppLoadContext, asked: Asked): Promise<Response> {
  const { proof, token, from } = asked;
  const language = await languageOf(request);
  const back = { to: from, words: pdfTexts[language].back };
  const refusal = await limitedFile(request, "pdf", { who: context.clientAddress, back });
  if (refusal !== null) return refusal;
  const content = proofSchema.parse(JSON.parse(proof.content));
  const url = token === null ? null : settings().appUrl + paths.proof({ token });
  const paper = { content, language, madeAt: proof.createdAt, url, keyId: keyIdOf(proof.publicKey) };
  const file = await oneByOne(() => drawnProof(paper));
  const name = `spot035-${proofTexts[language].file}-${content.issuedOn}.pdf`;
  const headers = { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` };
  return new Response(file, { headers: { ...privately, ...headers } });
}
