import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WrittenText } from "#app/web/written-text.tsx";

export interface Work {
  candidate: string;
  status: keyof (typeof matchingTexts)["nl"]["assignmentStatuses"];
  result: string;
  rating: number | null;
  remark: string | null;
}

/** Who does the work, how far it is, what came of it and what the entrepreneur thought of that. */
export function CaseWork({ work: { candidate, status, result, rating, remark } }: { work: Work }) {
  const words = useTexts(advisorTexts).case;
  const { assignmentStatuses } = useTexts(matchingTexts);
  return (
    <DefinitionList
      items={[
        { id: "by", term: words.by, value: `${candidate} (${assignmentStatuses[status]})` },
        ...(result === "" ? [] : [{ id: "result", term: words.result, value: <WrittenText text={result} /> }]),
        ...(rating === null ? [] : [{ id: "rating", term: words.rating, value: words.ratingOf(rating) }]),
        ...(remark ? [{ id: "remark", term: words.remark, value: <WrittenText text={remark} /> }] : []),
      ]}
    />
  );
}
