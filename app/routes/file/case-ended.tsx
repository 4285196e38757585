import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { LookedBack } from "#app/web/work-look-back.tsx";
import type { WholeCaseView } from "./case-view.server.ts";

interface Ended {
  view: WholeCaseView;
  token: string;
}

/** What there is once she has confirmed: looking back, her name on the proof, and what is asked later. */
export function CaseEnded({ view, token }: Ended) {
  if (view.work === null || !view.work.ended) return null;
  return (
    <>
      <LookBack view={view} token={token} />
      <Naming view={view} token={token} />
      <Later view={view} token={token} />
    </>
  );
}

function LookBack({ view, token }: Ended) {
  const words = useTexts(workTexts).lookBack;
  const lookBack = view.work?.lookBack;
  if (!lookBack) return null;
  if (lookBack.can)
    return (
      <Card
        look="lit"
        title={words.title}
        actions={
          <ButtonLink as={Link} to={paths.fileLookBack({ token, id: view.id })} look="spot" icon="arrow">
            {words.toForm}
          </ButtonLink>
        }
      >
        <p>{words.asks(lookBack.until)}</p>
      </Card>
    );
  if (lookBack.said)
    return (
      <Section title={words.said}>
        <LookedBack said={lookBack.said} headingLevel={3} />
      </Section>
    );
  return <p>{words.waiting(lookBack.until)}</p>;
}

function Naming({ view, token }: Ended) {
  const words = useTexts(workTexts).file.named;
  const named = view.work?.named === true;
  return (
    <Card title={words.title}>
      <p>{named ? words.yes : words.no}</p>
      <Form method="post" action={paths.fileNaming({ token, id: view.id })}>
        <Button look="secondary" name="named" value={named ? "no" : "yes"}>
          {named ? words.forbid : words.allow}
        </Button>
      </Form>
    </Card>
  );
}

function Later({ view, token }: Ended) {
  const words = useTexts(workTexts).file.later;
  const later = view.work?.later ?? null;
  if (later === null) return null;
  return (
    <Card title={words.title}>
      {later === "stopped" ? (
        <p>{words.stopped}</p>
      ) : (
        <>
          <p>{words.text}</p>
          <Form method="post" action={paths.fileNoQuestion({ token, id: view.id })}>
            <Button look="quiet">{words.stop}</Button>
          </Form>
        </>
      )}
    </Card>
  );
}
