import { Form, Link } from "@remix-run/react";
import { mostInterests, type WantedChange } from "#app/domain/cases/wanted.ts";
import { wantedTexts } from "#app/texts/wanted.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** The cases that she wants, the most wanted first, with buttons to put them in order. */
export function WantedList({ wanted }: { wanted: readonly { id: string; title: string }[] }) {
  const words = useTexts(wantedTexts).list;
  return (
    <Section title={words.title} lead={words.lead(mostInterests)} id="wensen">
      {wanted.length === 0 ? <p>{words.none}</p> : null}
      <ol className="stack">
        {wanted.map(({ id, title }, at) => (
          <li key={id}>
            <p>
              <Link to={workPaths.candidateCase({ id })}>{title}</Link>
            </p>
            <div className="cluster">
              {at === 0 ? null : <Change id={id} change="up" label={words.up} of={title} />}
              {at === wanted.length - 1 ? null : <Change id={id} change="down" label={words.down} of={title} />}
              <Change id={id} change="remove" label={words.remove} of={title} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Change({ id, change, label, of }: { id: string; change: WantedChange; label: string; of: string }) {
  return (
    <Form method="post" action={workPaths.wantedCase({ id })}>
      <input type="hidden" name="change" value={change} />
      <Button look="quiet" size="small">
        {label}
        <span className="visually-hidden">: {of}</span>
      </Button>
    </Form>
  );
}
