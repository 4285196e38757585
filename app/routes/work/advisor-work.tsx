import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { hoursFigure } from "#app/domain/work/hours.ts";
import { findHelpOfCase, listProofs } from "#app/domain/work/queries.server.ts";
import { amsterdam, formatDay } from "#app/lib/format.ts";
import { proofTexts } from "#app/texts/proof.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { WorkDeliveries } from "#app/web/work-deliveries.tsx";
import { LookedBack } from "#app/web/work-look-back.tsx";
import { WorkPlan } from "#app/web/work-plan.tsx";
import { workSummary } from "#app/web/work-summary.server.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import { HoursLog } from "./hours-log.tsx";
import { advisedWork } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].advisor.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const { about, work, candidate } = await advisedWork(context.db, "work.read", { id, actor, request });
  const language = await languageOf(request);
  const names = { entrepreneur: about.contact.name, candidate };
  const shown = { side: "advisor", personId: null, language, now: new Date() } as const;
  const proofs = await listProofs(context.db, work.id);
  const question = await findHelpOfCase(context.db, id);
  return {
    ...(await workSummary(context.db, { work, names }, shown)),
    ...{ id, title: about.case.title, reference: about.case.reference, ended: work.confirmedAt !== null },
    planned: hoursFigure(about.case.effortHours * 60, language),
    proofs: proofs.map((one) => ({
      ...{ id: one.id, holder: one.holder || candidate },
      on: proofTexts[language].own.issuedOn(formatDay(one.createdAt.getTime(), language, amsterdam)),
    })),
    helped: question?.answer ? { answer: question.answer, words: question.words } : null,
    after: aftermath(request, proofTexts[language].own),
  };
}

export default function AdvisorWork() {
  const view = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const { id } = view;
  return (
    <Main>
      <Aftermath {...view.after} title={words.refusedTitle} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorCase({ id })}>{words.advisor.eyebrow(view.reference)}</Link>}
        title={words.advisor.title}
        lead={view.title}
      />
      <p>
        <Link to={workPaths.advisorTalk({ id })}>{words.talk.open}</Link>
        {view.talk.unread === null ? null : ` (${view.talk.unread})`}
      </p>
      <Section title={words.pages.plan}>
        <WorkPlan plan={view.plan} />
      </Section>
      <HoursLog id={id} log={view.hours} planned={view.planned} open={false} />
      <WorkDeliveries deliveries={view.deliveries} />
      {view.ended ? (
        <Section title={words.pages.lookBack}>
          {view.lookBack?.said ? (
            <LookedBack said={view.lookBack.said} headingLevel={3} />
          ) : (
            <p>{words.advisor.lookBackHidden}</p>
          )}
        </Section>
      ) : null}
      {view.helped === null ? null : (
        <Section title={words.helped.documentTitle}>
          <p>{words.helped.answers[view.helped.answer]}</p>
          <WrittenText text={view.helped.words} />
        </Section>
      )}
      {view.ended ? <Proofs id={id} proofs={view.proofs} /> : null}
    </Main>
  );
}

function Proofs({ id, proofs }: { id: string; proofs: readonly { id: string; holder: string; on: string }[] }) {
  const words = useTexts(proofTexts);
  return (
    <Section title={words.title}>
      {proofs.length === 0 ? <p>{words.own.empty}</p> : null}
      <ul className="plain-list stack">
        {proofs.map((proof) => (
          <li key={proof.id} className="cluster">
            <strong>{proof.holder}</strong>
            <span>{proof.on}</span>
            <Form method="post" action={workPaths.advisorProofWithdrawal({ id, part: proof.id })}>
              <Button look="quiet" size="small">
                {words.own.withdraw}
                <span className="visually-hidden">{words.own.makeFor(proof.holder)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
