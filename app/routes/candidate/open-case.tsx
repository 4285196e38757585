import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findOpenCase } from "#app/domain/cases/candidate-queries.server.ts";
import { caseFacts, companyFacts, skillLines } from "#app/domain/cases/case-facts.ts";
import { fittingCases } from "#app/domain/cases/fitting-cases.ts";
import { partFacts } from "#app/domain/cases/part-words.ts";
import { listWanted } from "#app/domain/cases/profile-queries.server.ts";
import { listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import { findRules, findSkills } from "#app/domain/matching/queries.server.ts";
import { candidateObstacles, matchExplanation } from "#app/domain/matching/reasons.ts";
import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { SharedScan } from "#app/web/shared-scan.tsx";
import { workPaths } from "#app/work-paths.ts";
import { CaseSheet } from "./case-sheet.tsx";
import { MatchReasons } from "./match-reasons.tsx";
import { candidateActor } from "./own.server.ts";
import { WantButton } from "./want-button.tsx";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? candidateTexts[language].openCase.eyebrow,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const me = candidateActor(await guard(request, "case.browse")).id;
  const id = idParam(params);
  const language = await languageOf(request);
  const [own] = await listOwnCandidates(context.db, me, new Date());
  const open = own && (await findOpenCase(context.db, { id, lane: own.candidate.lane }));
  const wanted = own ? await listWanted(context.db, own.candidate.id) : [];
  const [judged] = open ? fittingCases([open], own.candidate, await findRules(context.db), wanted) : [];
  if (!open || !judged) throw notFound();
  const skills = await findSkills(context.db);
  const speaker = { language, texts: matchingTexts[language], skills };
  const { title, question, reference } = open.case;
  return {
    ...{ id, title, question, reference },
    canWant: own.candidate.lane !== "mbo" && !wanted.includes(id),
    advisor: open.advisor.email,
    facts: [
      ...companyFacts(open.company, language),
      ...partFacts(open.case, language),
      ...caseFacts(open.case, language),
    ],
    shared: await listSharedFacts(context.db, open.case, language),
    skills: skillLines(open.skills, skills, language),
    reasons: judged.match === null ? null : matchExplanation(judged.match, speaker),
    obstacles: judged.match === null ? candidateObstacles(judged, speaker) : [],
  };
}

export default function OpenCase() {
  const view = useLoaderData<typeof loader>();
  const { id, title, question, reference, canWant, advisor, facts, shared, skills, reasons, obstacles } = view;
  const { openCase: words, why } = useTexts(candidateTexts);
  const mail = `mailto:${advisor}?subject=${encodeURIComponent(words.mailSubject(reference))}`;
  return (
    <Main width="narrow">
      <PageHeading title={title} eyebrow={words.eyebrow} />
      <CaseSheet question={question} facts={facts} skills={skills} />
      <SharedScan facts={shared} />
      {reasons === null ? (
        <Section title={why.notFit}>
          <ul>
            {obstacles.map(({ reason }) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Section>
      ) : (
        <MatchReasons title={why.titleOpen} reasons={reasons} closing={why.rules} />
      )}
      {reasons === null ? null : (
        <Section title={words.interestTitle} lead={words.interest}>
          {canWant ? <WantButton id={id} title={title} /> : null}
          <p>
            <ButtonLink href={mail} icon="mail" look="secondary">
              {words.mail}
            </ButtonLink>
          </p>
        </Section>
      )}
      <p>
        <Link to={workPaths.candidateHome()}>{words.back}</Link>
      </p>
    </Main>
  );
}
