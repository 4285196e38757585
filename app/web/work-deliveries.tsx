import type { DeliveriesView } from "#app/domain/work/delivery-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "./language.tsx";
import { WrittenText } from "./written-text.tsx";

/** What was handed over, the newest version open and the earlier ones under a fold; nothing before the first. */
export function WorkDeliveries({ deliveries }: { deliveries: DeliveriesView }) {
  const words = useTexts(workTexts).deliveries;
  const [newest, ...older] = deliveries;
  if (newest === undefined) return null;
  return (
    <Section title={words.title}>
      <Delivery one={newest} alone={older.length === 0} />
      {older.length === 0 ? null : (
        <Disclosure summary={words.older(older.length)}>
          <div className="stack">
            {older.map((one) => (
              <Delivery key={one.id} one={one} alone={false} />
            ))}
          </div>
        </Disclosure>
      )}
    </Section>
  );
}

function Delivery({ one, alone }: { one: DeliveriesView[number]; alone: boolean }) {
  const words = useTexts(workTexts).deliveries;
  return (
    <Card headingLevel={3} title={alone ? one.on : one.title} above={alone ? null : one.on}>
      <WrittenText text={one.result} />
      {one.link === null ? null : (
        <p>
          {words.link}:{" "}
          <a href={one.link} rel="nofollow noreferrer ugc">
            {one.link}
          </a>
        </p>
      )}
      {one.summary === "" ? null : (
        <p className="subtle">
          {words.summary}: {one.summary}
        </p>
      )}
      {one.returned === null ? null : (
        <>
          <p>
            <strong>{one.returned.words}</strong>
          </p>
          <WrittenText text={one.returned.text} />
        </>
      )}
    </Card>
  );
}
