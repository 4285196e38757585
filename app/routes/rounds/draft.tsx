import { Form, Link } from "@remix-run/react";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import { FixedPairs } from "./fixed-pairs.tsx";
import type { RoundData } from "./round-data.server.ts";

/** A calculation that is ready: how it will be done, and the button that starts it. */
export function Draft({ round }: { round: RoundData }) {
  const words = useTexts(roundsTexts).one;
  return (
    <>
      <StartRow id={round.id} />
      <Section title={words.settings}>
        <DefinitionList items={round.settings} />
      </Section>
      <FixedPairs round={round} />
    </>
  );
}

/** Start, or change the settings first. */
export function StartRow({ id }: { id: string }) {
  const words = useTexts(roundsTexts).one;
  return (
    <ButtonRow>
      <Form method="post" action={workPaths.coordinatorRoundStart({ id })}>
        <Button look="spot">{words.start}</Button>
      </Form>
      <ButtonLink as={Link} to={workPaths.coordinatorRoundSettings({ id })} look="secondary">
        {words.edit}
      </ButtonLink>
    </ButtonRow>
  );
}
