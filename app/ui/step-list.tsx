import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "./badge.tsx";
import "./styles/work.css";

export interface ListedStep {
  id: string;
  title: string;
  /** When it is due or was done, in words. */
  when: string;
  state: "done" | "late" | "soon" | "planned";
  /** The state in words. */
  stateWord: string;
  /** What can be done with it. */
  actions?: ReactNode;
}

const tones: Readonly<Record<ListedStep["state"], BadgeTone>> = {
  done: "success",
  late: "warning",
  soon: "info",
  planned: "neutral",
};

/** The steps of a plan in their order, each with how it stands in colour and in words. */
export function StepList({ label, steps }: { label: string; steps: readonly ListedStep[] }) {
  return (
    <ol className="work-steps" aria-label={label}>
      {steps.map(({ id, title, when, state, stateWord, actions }) => (
        <li key={id} className={`work-steps__item work-steps__item--${state}`}>
          <div className="work-steps__words">
            <strong>{title}</strong>
            <span className="subtle small">{when}</span>
          </div>
          <Badge tone={tones[state]}>{stateWord}</Badge>
          {actions ? <div className="work-steps__actions">{actions}</div> : null}
        </li>
      ))}
    </ol>
  );
}
