import { feedTexts } from "#app/texts/feeds.ts";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";

/** How to subscribe in the three programs that most people have. */
export function HowTo() {
  const { how } = useTexts(feedTexts);
  return (
    <Section title={how.title}>
      {how.programs.map(({ name, steps }) => (
        <Section key={name} title={name} headingLevel={3}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      ))}
      <p>{how.slow}</p>
    </Section>
  );
}
