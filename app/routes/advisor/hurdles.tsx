import { rankingTexts } from "#app/texts/ranking.ts";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { RankingView } from "./matching-view.server.ts";

/** What stands in the way of many at once, with what would let somebody in first. */
export function Hurdles({ hurdles }: { hurdles: RankingView["out"]["hurdles"] }) {
  const words = useTexts(rankingTexts).why;
  const [first] = hurdles;
  return (
    <div className="stack">
      {first && first.alone > 0 ? (
        <p>
          <strong>{first.what}.</strong> {words.opens(first.alone)} {first.remedy}
        </p>
      ) : null}
      <DataTable
        caption={words.caption}
        captionHidden
        stacked
        rows={hurdles}
        rowKey={({ id }) => id}
        columns={[
          { id: "what", header: words.columns.hurdle, rowHeader: true, cell: ({ what }) => what },
          { id: "count", header: words.columns.count, whole: true, cell: ({ count }) => words.people(count) },
          { id: "alone", header: words.columns.alone, whole: true, cell: ({ alone }) => words.alone(alone) },
          { id: "remedy", header: words.columns.remedy, cell: ({ remedy }) => remedy },
        ]}
      />
    </div>
  );
}
