import type { TimelineLine } from "#app/domain/cases/timeline-view.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { Timeline } from "#app/ui/timeline.tsx";
import { useTexts } from "./language.tsx";

/** What happened to a case, in the words that `timelineView` made for this reader; the newest line has the light on it while work goes on. */
export function CaseTimeline({ lines, ended }: { lines: readonly TimelineLine[]; ended?: boolean }) {
  const words = useTexts(casesTexts).timeline;
  if (lines.length === 0) return <p>{words.empty}</p>;
  const last = lines.at(-1)?.id;
  return (
    <Timeline
      label={words.label}
      items={lines.map(({ id, when, at, title, detail }) => ({
        id,
        when: <time dateTime={at}>{when}</time>,
        title,
        detail,
        state: id === last && ended !== true ? "now" : "done",
      }))}
    />
  );
}
