import { candidateTexts } from "#app/texts/candidate.ts";
import { Card } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import type { AssignmentView } from "./assignment-view.server.ts";

/** What she delivered and, once it is confirmed, what the company thought of it; nothing before the first delivery. */
export function AssignmentResult({ view }: { view: AssignmentView }) {
  const words = useTexts(candidateTexts).assignment;
  if (view.deliveredOn === null) return null;
  return (
    <>
      {view.status === "confirmed" ? (
        <Card look="lit" title={words.ratingTitle(view.company)}>
          <p className="lead">{view.rating ?? words.noRating}</p>
          {view.remark !== null ? (
            <WrittenText text={view.remark} />
          ) : view.rating === null ? null : (
            <p className="subtle">{words.noRemark}</p>
          )}
          <p>{words.next.confirmed}</p>
        </Card>
      ) : null}
      <Section title={words.result} lead={view.deliveredOn}>
        <WrittenText text={view.result} />
      </Section>
    </>
  );
}
