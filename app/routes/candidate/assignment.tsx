import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { shownPhone } from "#app/lib/dutch-values.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { workTexts } from "#app/texts/work.ts";
import { Badge } from "#app/ui/badge.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { CaseTimeline } from "#app/web/case-timeline.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { SharedScan } from "#app/web/shared-scan.tsx";
import { workPaths } from "#app/work-paths.ts";
import { type AssignmentView, assignmentView } from "./assignment-view.server.ts";
import { AssignmentWork } from "./assignment-work.tsx";
import { CaseSheet } from "./case-sheet.tsx";
import { NextStep } from "./next-step.tsx";
import { ownAssignment } from "./own.server.ts";
import { workTones } from "./work-tones.ts";

export const handle: PageHandle = {
  title: (language, data) => candidateTexts[language].assignment.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const own = await ownAssignment(context.db, { id: idParam(params), actor, request });
  const done = new URL(request.url).searchParams.get("gedaan");
  const shown = { worker: own.worker, language: await languageOf(request), now: new Date() };
  return { ...(await assignmentView(context.db, own, shown)), done };
}

export default function Assignment() {
  const { done, ...view } = useLoaderData<typeof loader>();
  const words = useTexts(candidateTexts).assignment;
  const history = useTexts(casesTexts).timeline;
  return (
    <Main>
      <Done done={done} />
      <PageHeading
        title={view.title}
        eyebrow={words.eyebrow(view.company)}
        aside={<Badge tone={workTones[view.status]}>{view.statusWord}</Badge>}
      />
      <div className="sidebar">
        <div className="stack stack--large">
          <NextStep view={view} />
          <AssignmentWork view={view} />
          <CaseSheet question={view.question} facts={view.facts} skills={view.skills} />
          <SharedScan facts={view.shared} />
        </div>
        <div className="stack stack--large">
          <Contact view={view} />
          <WorkFiles view={view} />
          <Section title={history.title}>
            <CaseTimeline lines={view.timeline} ended={view.status === "confirmed"} />
          </Section>
        </div>
      </div>
      <p>
        <Link to={workPaths.candidateHome()}>{words.back}</Link>
      </p>
    </Main>
  );
}

function WorkFiles({ view: { id, files } }: { view: AssignmentView }) {
  const words = useTexts(caselifeTexts).files;
  return (
    <p>
      <Link to={casePaths.workFiles({ id })}>{words.link}</Link> ({files})
    </p>
  );
}

function Contact({ view: { company, contact, advisor, others } }: { view: AssignmentView }) {
  const words = useTexts(candidateTexts).assignment;
  const also = useTexts(caselifeTexts).merge.company;
  const { name, email, phone } = contact;
  return (
    <Section title={words.contact}>
      <DefinitionList
        items={[
          { id: "company", term: words.company, value: company },
          { id: "name", term: words.name, value: name },
          { id: "email", term: words.email, value: <a href={`mailto:${email}`}>{email}</a> },
          ...(phone === null
            ? []
            : [{ id: "phone", term: words.phone, value: <a href={`tel:${phone}`}>{shownPhone(phone)}</a> }]),
          ...others.map((other) => ({
            id: other.id,
            term: also,
            value: (
              <>
                {other.company}, {other.name}, <a href={`mailto:${other.email}`}>{other.email}</a>
              </>
            ),
          })),
        ]}
      />
      <p className="subtle">
        {words.advisorLine(advisor.name)} <a href={`mailto:${advisor.email}`}>{words.mailAdvisor}</a>
      </p>
    </Section>
  );
}

function Done({ done }: { done: string | null }) {
  const words = useTexts(candidateTexts).assignment;
  const { lookBack: lookedBack } = useTexts(workTexts);
  const told = new Map([
    ["aanvaard", { title: words.acceptedTitle, text: words.accepted }],
    ["begonnen", { title: words.startedTitle, text: words.started }],
    ["opgeleverd", { title: words.deliveredTitle, text: words.delivered }],
    ["teruggekeken", { title: lookedBack.done.verstuurd, text: lookedBack.never }],
  ]).get(done ?? "");
  return told === undefined ? null : (
    <Notice tone="success" title={told.title} live="status">
      <p>{told.text}</p>
    </Notice>
  );
}
