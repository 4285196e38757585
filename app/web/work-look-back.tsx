import type { LookBackView } from "#app/domain/work/evaluation-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import type { HeadingLevel } from "#app/ui/heading.tsx";
import { useTexts } from "./language.tsx";
import { WrittenText } from "./written-text.tsx";

interface LookedBackProps {
  said: NonNullable<LookBackView["said"]>;
  headingLevel: HeadingLevel;
}

/** What both sides said, each in its own card; only once both may read it. */
export function LookedBack({ said, headingLevel }: LookedBackProps) {
  const words = useTexts(workTexts).lookBack;
  return (
    <CardList>
      {said.map(({ side, title, scores, texts, nothing }) => (
        <Card key={side} as="li" headingLevel={headingLevel} title={title}>
          {nothing ? <p>{words.nothing}</p> : <DefinitionList items={scores} />}
          {texts.map((text) => (
            <WrittenText key={text} text={text} />
          ))}
        </Card>
      ))}
    </CardList>
  );
}
