import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { caseCan } from "#app/domain/cases/case.ts";
import { shortlistFor } from "#app/domain/cases/matching.server.ts";
import { mostShown } from "#app/domain/matching/shortlist.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rankingTexts } from "#app/texts/ranking.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { Hurdles } from "./hurdles.tsx";
import { rankingView } from "./matching-view.server.ts";
import { KnockedOut, OtherCandidates } from "./other-candidates.tsx";

/** So many who fit stand on the page: who wants to choose further asks more of the case. */
const most = 100;

export const handle: PageHandle = { title: (language) => rankingTexts[language].all.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.read", { id, actor, request });
  const { lane } = found.case;
  if (lane === null || !caseCan.route(found.case).ok) throw redirect(workPaths.advisorCase({ id }));
  const look = { now: new Date(), more: most - mostShown, explained: Number.POSITIVE_INFINITY };
  const { top, others, out, count } = rankingView(
    await shortlistFor(context.db, found, look),
    await languageOf(request),
  );
  const fitting = [...top, ...others].map(({ id: who, name, headline, band, tone }) => ({
    ...{ id: who, name, headline, band, tone },
  }));
  return { id, title: found.case.title, lane, fitting, count, out };
}

export default function AllCandidates() {
  const { id, title, lane, fitting, count, out } = useLoaderData<typeof loader>();
  const words = useTexts(rankingTexts);
  const { lanes } = useTexts(matchingTexts);
  return (
    <Main>
      <PageHeading
        title={words.all.title}
        eyebrow={<Link to={workPaths.advisorCase({ id })}>{title}</Link>}
        lead={words.all.lead(lanes[lane])}
      />
      <Section title={words.all.fitting(count)}>
        <OtherCandidates caseId={id} others={fitting} />
        {count > fitting.length ? <p>{words.all.rest(count - fitting.length)}</p> : null}
      </Section>
      {out.count > 0 ? (
        <Section title={words.all.out(out.count)} lead={words.why.others}>
          <Hurdles hurdles={out.hurdles} />
          <KnockedOut people={out.people} />
          {out.count > out.people.length ? <p>{words.all.outRest(out.count - out.people.length)}</p> : null}
        </Section>
      ) : null}
      <p>
        <Link to={workPaths.advisorCase({ id })}>{words.all.back}</Link>
      </p>
    </Main>
  );
}
