import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { homeTexts } from "#app/texts/home.ts";
import { siteTexts } from "#app/texts/site.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Hero } from "#app/ui/hero.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timecode } from "#app/ui/stat.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";

export const handle: PageHandle = { title: (language) => siteTexts[language].tagline };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return null;
}

export default function Home() {
  const { get, who } = useTexts(homeTexts);
  return (
    <Main hero={<Opening />}>
      <Section title={get.title}>
        <CardList>
          {get.steps.map(({ id, title, text }, index) => (
            <Card key={id} as="li" headingLevel={3} title={title} above={get.order(index + 1)}>
              <p>{text}</p>
            </Card>
          ))}
        </CardList>
      </Section>
      <Section title={who.title} lead={who.lead}>
        <ul className="plain-list grid">
          {who.items.map(({ id, title, text }) => (
            <li key={id} className="stack stack--small">
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Talk />
    </Main>
  );
}

function Opening() {
  const words = useTexts(homeTexts);
  return (
    <Hero
      eyebrow={words.eyebrow}
      title={
        <>
          {words.titleBefore}
          <mark>{words.titleLit}</mark>
          {words.titleAfter}
        </>
      }
      lead={words.lead}
      actions={
        <>
          <ButtonLink as={Link} to={paths.scan()} look="spot" size="large" icon="arrow">
            {words.start}
          </ButtonLink>
          <ButtonLink as={Link} to={paths.booking({ kind: "intake" })} look="quiet" size="large">
            {words.book}
          </ButtonLink>
        </>
      }
      facts={words.facts.map(({ figure, label }) => <Timecode key={figure} figure={figure} label={label} />)}
    />
  );
}

function Talk() {
  const { talk, privacy } = useTexts(homeTexts);
  return (
    <div className="grid grid--wide">
      <Card
        look="night"
        title={talk.title}
        actions={
          <ButtonLink as={Link} to={paths.booking({ kind: "intake" })} look="spot" icon="calendar">
            {talk.action}
          </ButtonLink>
        }
      >
        <p>{talk.text}</p>
      </Card>
      <Card look="lit" title={privacy.title} actions={<Link to={paths.privacy()}>{privacy.link}</Link>}>
        <p>{privacy.text}</p>
      </Card>
    </div>
  );
}
