export interface Fact {
  id: string;
  term: string;
  value: string;
}

/** A few short facts side by side, as many as fit: what it takes, what it costs. For longer ones use `DefinitionList`. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ id, term, value }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
