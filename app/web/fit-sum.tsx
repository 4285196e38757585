import type { MatchExplanation } from "#app/domain/matching/reasons.ts";
import { rankingTexts } from "#app/texts/ranking.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";

/** The parts of a match and what they come to together: advisor and candidate see the same. */
export function FitSum({ explanation }: { explanation: Pick<MatchExplanation, "parts" | "total"> }) {
  const words = useTexts(rankingTexts);
  const parts = explanation.parts.map(({ id, name, points }) => ({
    id: String(id),
    term: name,
    value: words.points(points),
  }));
  return (
    <DefinitionList items={[...parts, { id: "total", term: words.total, value: words.ofAll(explanation.total) }]} />
  );
}
