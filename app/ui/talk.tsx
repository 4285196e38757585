import type { ReactNode } from "react";
import { Badge } from "./badge.tsx";
import { classNames } from "./class-names.ts";
import "./styles/work.css";

export interface TalkItem {
  id: string;
  who: string;
  role: string;
  /** When, usually a `<time>`. */
  when: ReactNode;
  body: ReactNode;
  own: boolean;
  /** The word for something that was not read yet; null: it was. */
  unread: string | null;
}

/** What was said, oldest first; her own on the other side, what is new with a word for it. */
export function Talk({ label, items }: { label: string; items: readonly TalkItem[] }) {
  return (
    <ol className="talk" aria-label={label}>
      {items.map(({ id, who, role, when, body, own, unread }) => (
        <li
          key={id}
          className={classNames("talk__item", own && "talk__item--own", unread !== null && "talk__item--unread")}
        >
          <p className="talk__head">
            <strong>{who}</strong>
            <span className="subtle small">
              {role}, {when}
            </span>
            {unread === null ? null : <Badge tone="spot">{unread}</Badge>}
          </p>
          {body}
        </li>
      ))}
    </ol>
  );
}
