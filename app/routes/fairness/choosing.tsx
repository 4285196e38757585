import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { may } from "#app/domain/people/permissions.ts";
import { paths } from "#app/paths.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => choosingTexts[language].title };

/** How matching works, what does not count, and what somebody can do: for everybody, also without an account. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await guard(request, "page.read");
  const proposal = new URL(request.url).searchParams.get("voorstel") ?? undefined;
  return { mayObject: may(actor, "objection.make"), known: actor.personId !== null, proposal };
}

export default function Choosing() {
  const { mayObject, known, proposal } = useLoaderData<typeof loader>();
  const words = useTexts(choosingTexts);
  const { steps, counts, not, human, fair, rights } = words;
  return (
    <Main width="narrow">
      <PageHeading title={words.title} lead={words.lead} />
      <Section title={steps.title}>
        <ol>
          {steps.items.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Listed {...counts} />
      <Listed {...not} />
      <Section title={human.title}>
        <p>{human.text}</p>
        <p>{human.learning}</p>
      </Section>
      <Section title={fair.title}>
        <p>{fair.text}</p>
      </Section>
      <Section title={rights.title}>
        <DefinitionList items={rights.items} />
        {mayObject ? (
          <p>
            <ButtonLink as={Link} to={workPaths.objection({ proposal })}>
              {rights.button}
            </ButtonLink>
          </p>
        ) : null}
        {known ? null : (
          <p>
            <Link to={paths.signIn({ next: workPaths.objection({ proposal }) })}>{rights.signIn}</Link>
          </p>
        )}
        <p>{rights.owner}</p>
        <p>
          <Link to={paths.privacy()}>{rights.privacy}</Link>
        </p>
      </Section>
    </Main>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <Section title={title}>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  );
}
