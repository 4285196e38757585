import { bookedTexts } from "#app/texts/booked.ts";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";

/** By train, car or bike to Media Park. */
export function WayThere() {
  const words = useTexts(bookedTexts).confirmed;
  return (
    <Section title={words.wayTitle}>
      <ul>
        <li>{words.way.train}</li>
        <li>{words.way.car}</li>
        <li>{words.way.bike}</li>
      </ul>
    </Section>
  );
}
