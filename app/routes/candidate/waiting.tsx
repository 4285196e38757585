import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { caseGlance, sectorName } from "#app/domain/cases/case-facts.ts";
import { fittingCases } from "#app/domain/cases/fitting-cases.ts";
import { mostWaiting } from "#app/domain/cases/waiting-commands.server.ts";
import { listTakenCases, listWishes } from "#app/domain/cases/waiting-queries.server.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor } from "./own.server.ts";
import { ownCandidate } from "./own-candidate.server.ts";

export const handle: PageHandle = { title: (language) => proposalsTexts[language].waiting.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = candidateActor(await guard(request, "case.browse")).id;
  const language = await languageOf(request);
  const { candidate } = await ownCandidate(context.db, me, new Date());
  const taken = await listTakenCases(context.db, { lane: candidate.lane, candidateId: candidate.id });
  const wishes = await listWishes(context.db, candidate.id);
  // only what she could do: a case of her own company, or that does not fit, would be no use to wait for
  const fitting = fittingCases(taken, candidate, await findRules(context.db)).filter(({ match }) => match !== null);
  return {
    most: mostWaiting,
    cards: fitting.map(({ item: { case: about, company } }) => ({
      id: about.id,
      title: about.title,
      glance: [sectorName(company.sector, language), caseGlance(about, language)].filter(Boolean).join(" · "),
      waits: wishes.includes(about.id),
    })),
    after: aftermath(request, proposalsTexts[language].waiting),
  };
}

export default function Waiting() {
  const { most, cards, after } = useLoaderData<typeof loader>();
  const words = useTexts(proposalsTexts).waiting;
  return (
    <Main width="narrow">
      <Aftermath {...after} title={words.refusedTitle} />
      <PageHeading title={words.title} lead={words.lead} />
      <p>{words.rule(most)}</p>
      {cards.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <CardList>
          {cards.map(({ id, title, glance, waits }) => (
            <Card
              key={id}
              as="li"
              headingLevel={2}
              title={title}
              above={waits ? <Badge tone="success">{words.waits}</Badge> : undefined}
              actions={
                <Form
                  method="post"
                  action={waits ? workPaths.candidateWishRemoval({ id }) : workPaths.candidateWish({ id })}
                >
                  <Button look="secondary">
                    {waits ? words.leave : words.keep}
                    <span className="visually-hidden">: {title}</span>
                  </Button>
                </Form>
              }
            >
              <p className="subtle">{glance}</p>
            </Card>
          ))}
        </CardList>
      )}
      <p>
        <Link to={workPaths.candidateHome()}>{words.back}</Link>
      </p>
    </Main>
  );
}
