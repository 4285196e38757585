import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { fitTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import type { OptionsView } from "./offer-view.server.ts";

/** Where the page links to when the list has changed meanwhile. */
export const optionsId = "keuze";

/** Everybody there is to choose from, each chosen with one button of the same look: another one is as easy as the first. */
export function OfferOptions({ caseId, chosen, view }: { caseId: string; chosen: string; view: OptionsView }) {
  const words = useTexts(proposalsTexts).choose;
  const { fits } = useTexts(advisorTexts).case;
  return (
    <Section title={words.options} lead={view.few ?? undefined} id={optionsId}>
      <ol className="stack stack--small" aria-label={words.list}>
        {view.options.map(({ id, place, name, band, tone }) => (
          <li key={id} value={place}>
            <div className="cluster">
              <strong>{name}</strong>
              <Badge tone={fitTones[tone]}>{fits(band)}</Badge>
              {id === chosen ? (
                <Badge tone="action" icon="check">
                  {words.chosen}
                </Badge>
              ) : (
                <ButtonLink
                  as={Link}
                  to={workPaths.advisorProposal({ id: caseId, candidate: id })}
                  look="secondary"
                  size="small"
                >
                  {words.choose(name)}
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="subtle small">{words.equal}</p>
    </Section>
  );
}
