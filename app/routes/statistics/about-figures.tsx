import { statisticsTexts } from "#app/texts/statistics.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";

/** Says which numbers are not shown, and how old the others are. */
export function AboutFigures() {
  const words = useTexts(statisticsTexts);
  return (
    <Notice tone="info" title={words.smallTitle}>
      <p>{words.small}</p>
      <p>{words.fresh}</p>
    </Notice>
  );
}
