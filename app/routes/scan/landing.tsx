import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Hero } from "#app/ui/hero.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { SpotlightScene } from "#app/ui/spotlight-scene.tsx";
import { Timecode } from "#app/ui/stat.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { waitsToBegin } from "#app/web/waiting-answers.ts";
import { LandingQuestion } from "./landing-question.tsx";
import type { landingView } from "./landing-view.server.ts";
import { ToScanCard } from "./to-scan-card.tsx";

type LandingView = Awaited<ReturnType<typeof landingView>>;

export interface LandingProps {
  view: LandingView;
  rejected: Rejected | undefined;
}

/** The page that opens the scan: its first question, what she gets, for whom, and what happens to her answers. */
export function Landing({ view, rejected }: LandingProps) {
  const { get, who } = view.words;
  return (
    <Main hero={<Opening view={view} rejected={rejected} />}>
      <Section title={get.title}>
        <CardList>
          {get.steps.map(({ id, order, title, text }) => (
            <Card key={id} as="li" headingLevel={3} title={title} above={order}>
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
      <Talk words={view.words} />
    </Main>
  );
}

function Opening({ view, rejected }: LandingProps) {
  const { words, via } = view;
  return (
    <Hero
      eyebrow={via ?? words.eyebrow}
      title={
        <>
          {words.titleBefore}
          <mark>{words.titleLit}</mark>
          {words.titleAfter}
        </>
      }
      lead={words.lead}
      facts={words.facts.map(({ figure, label }) => <Timecode key={figure} figure={figure} label={label} />)}
      aside={<Begin view={view} rejected={rejected} />}
    />
  );
}

/** The first question, or for who is under way the way back. */
function Begin({ view, rejected }: LandingProps) {
  const { question, opening, begin } = view;
  const [waits, setWaits] = useState(false);
  // only the browser knows what it could not send yet; that page sends it
  useEffect(() => setWaits(waitsToBegin()), []);
  const back = view.back ?? (waits ? view.waiting : null);
  if (back !== null) return <ToScanCard look="lit" words={back} />;
  if (question !== null)
    return <LandingQuestion question={question} words={opening} begin={begin} rejected={rejected} />;
  return (
    <Card look="lit">
      <ButtonLink
        as={Link}
        to={begin.pace === "quick" ? paths.scanQuick() : paths.scan()}
        look="spot"
        size="large"
        icon="arrow"
      >
        {begin.text}
      </ButtonLink>
      <p className="small">
        <Link to={begin.otherPace}>{begin.otherText}</Link>
      </p>
    </Card>
  );
}

function Talk({ words: { talk, privacy } }: Pick<LandingView, "words">) {
  return (
    <>
      <Card look="night">
        <div className="grid grid--wide">
          <div className="stack">
            <h2>{talk.title}</h2>
            <p>{talk.text}</p>
            <p>
              <ButtonLink as={Link} to={paths.booking({ kind: "intake" })} look="spot" icon="calendar">
                {talk.action}
              </ButtonLink>
            </p>
          </div>
          <SpotlightScene />
        </div>
      </Card>
      <Card look="lit" title={privacy.title} actions={<Link to={paths.privacy()}>{privacy.link}</Link>}>
        <p>{privacy.text}</p>
      </Card>
    </>
  );
}
