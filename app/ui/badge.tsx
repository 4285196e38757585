import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type BadgeTone = "neutral" | "info" | "success" | "warning" | "error" | "action" | "spot" | "live";

/** A state in one or two words. `live` is the coral "on air" light: happening now, never an error. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: BadgeTone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}) {
  return (
    <span className={classNames("badge", `badge--${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}

/** Several short words side by side: skills, themes, languages. `label` is read before the list. */
export function TagList({ label, items }: { label: string; items: readonly { id: string; label: ReactNode }[] }) {
  return (
    <ul className="tag-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="tag">
          {item.label}
        </li>
      ))}
    </ul>
  );
}
