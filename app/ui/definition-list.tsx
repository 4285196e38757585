import type { ReactNode } from "react";

export interface Definition {
  id: string;
  term: string;
  value: ReactNode;
  /** A link that changes this value ("Wijzigen", with the term hidden inside it for screen readers). */
  action?: ReactNode;
}

/** Terms with their values: an overview of answers, the facts of an appointment. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map((item) => (
        <div key={item.id} className="definitions__row">
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.action ? <dd className="definitions__action">{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
