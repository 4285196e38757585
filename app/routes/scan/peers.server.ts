import { scanInputOf } from "#app/domain/scan/answers.ts";
import { modelOf } from "#app/domain/scan/definition.ts";
import { digitalIntensity } from "#app/domain/scan/dii.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import type { ResultView } from "#app/domain/scan/result-view.ts";
import { peerGroupOf } from "#app/domain/statistics/peer-groups.ts";
import { findPeerFigures } from "#app/domain/statistics/peer-queries.server.ts";
import { peerView } from "#app/domain/statistics/peer-view.ts";
import type { Language } from "#app/texts/language.ts";
import { peersTexts } from "#app/texts/peers.ts";

type Reader = Parameters<typeof findPeerFigures>[0];

/** What a result page says of companies on the platform: from the last snapshot of her group, and whether she is counted. */
export async function peersOf(db: Reader, found: FoundResponse, shown: { view: ResultView; language: Language }) {
  const { definition, answers, inPeers } = found;
  const { view, language } = shown;
  const group = peerGroupOf(definition, answers);
  const model = { scan: definition.id, model: modelOf(definition) };
  const { low, high } = digitalIntensity(definition, scanInputOf(answers));
  const own = { low, high, total: view.total, themes: view.themes };
  const { page, said } = peersTexts[language];
  return {
    words: page,
    view: peerView(
      { definition, language },
      own,
      group && { ...group, figures: await findPeerFigures(db, model, group) },
    ),
    choice: inPeers
      ? { text: said.choice.in, action: said.choice.leave, count: "no" }
      : { text: said.choice.out, action: said.choice.join, count: "yes" },
  };
}
