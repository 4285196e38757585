import type { DmaOverview } from "#app/domain/dma/dma-view.ts";
import type { DmaTexts } from "#app/texts/dma.ts";
import { Meter } from "#app/ui/meter.tsx";
import { Section } from "#app/ui/section.tsx";
import "#app/ui/styles/bands.css";

interface DmaResultProps {
  score: NonNullable<DmaOverview["score"]>;
  words: DmaTexts["result"];
}

/** The six dimensions and the total, as the EU counts them. */
export function DmaResult({ score: { total, dimensions }, words }: DmaResultProps) {
  const named: Readonly<Record<string, string>> = { ...words.dimensions, total: words.total };
  return (
    <Section title={words.title} lead={words.lead}>
      <div className="stack">
        {[total, ...dimensions].map(({ id, points, band }) => (
          <Meter
            key={id}
            label={named[id] ?? id}
            value={points}
            figure={String(points)}
            words={words.bands[band]}
            size={id === "total" ? "normal" : "small"}
          />
        ))}
      </div>
    </Section>
  );
}
