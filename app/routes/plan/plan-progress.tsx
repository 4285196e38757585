import type { PlanView } from "#app/domain/plan/plan-view.ts";
import type { PlanTexts } from "#app/texts/plan.ts";
import { Card } from "#app/ui/card.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { ProgressLine } from "#app/ui/progress-line.tsx";

/** How far she is, and where the chosen steps lead. */
export function PlanProgress({ plan, words }: { plan: PlanView; words: PlanTexts["page"] }) {
  const { scan, projected, sentence } = plan.score;
  const { done, total, sentence: progress } = plan.progress;
  return (
    <Card look="lit" as="div" title={words.progress.title}>
      <div className="grid grid--wide">
        <div className="stack">
          <ProgressLine words={progress} done={done} total={total} />
          <p className="lead">{sentence}</p>
        </div>
        <div className="stack stack--small">
          <Meter label={words.progress.scan} {...scan} />
          {projected.figure === scan.figure ? null : <Meter label={words.progress.projected} {...projected} />}
        </div>
      </div>
      <p className="subtle small">{words.projectionNote}</p>
    </Card>
  );
}
