import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface TimelineItem {
  id: string;
  /** When, usually a `<time>`. */
  when?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** `done` is behind us, `now` has the light on it, `next` is still to come. */
  state?: "done" | "now" | "next" | undefined;
}

/** What happened or will happen, in order of time. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.id}
          className={classNames("timeline__item", `timeline__item--${item.state ?? "done"}`)}
          aria-current={item.state === "now" ? "step" : undefined}
        >
          {item.when ? <div className="timeline__when">{item.when}</div> : null}
          <div className="timeline__title">{item.title}</div>
          {item.detail ? <div className="timeline__detail">{item.detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}
