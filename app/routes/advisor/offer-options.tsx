import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { fitTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import type { OptionsView } from "./offer-view.server.ts";

/** Where the page links to when the list has changed meanwhile. */
export const optionsId = "keuze";

/** Everybody there is to choose from, each chosen with one link: another one is as easy as the first. */
export function OfferOptions({ caseId, chosen, view }: { caseId: string; chosen: string; view: OptionsView }) {
  const words = useTexts(proposalsTexts).choose;
  const { fits } = useTexts(advisorTexts).case;
  return (
    <Section title={words.options} id={optionsId}>
      {view.few === null ? null : <p>{view.few}</p>}
      <DataTable
        caption={words.caption}
        rows={view.options}
        rowKey={({ id }) => id}
        columns={[
          { id: "place", header: words.columns.place, cell: ({ place }) => place },
          { id: "name", header: words.columns.name, rowHeader: true, cell: ({ name }) => name },
          {
            id: "fits",
            header: words.columns.fits,
            cell: ({ band, tone }) => <Badge tone={fitTones[tone]}>{fits(band)}</Badge>,
          },
          {
            id: "choice",
            header: words.columns.choice,
            cell: ({ id, name }) =>
              id === chosen ? (
                <Badge tone="action" icon="check">
                  {words.chosen}
                </Badge>
              ) : (
                <Link to={workPaths.advisorProposal({ id: caseId, candidate: id })}>{words.choose(name)}</Link>
              ),
          },
        ]}
      />
      <p className="subtle small">{words.equal}</p>
    </Section>
  );
}
