import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { laneChoiceSchema } from "#app/domain/cases/case-form.ts";
import { chooseLane } from "#app/domain/cases/commands.server.ts";
import { lanes } from "#app/domain/matching/candidate.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { LaneForm } from "./lane-form.tsx";

export const handle: PageHandle = { title: (language) => advisorTexts[language].case.laneTitle };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.edit", { id, actor, request });
  return { id, name: found.case.title, lane: found.case.lane };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const form = await readForm(request, laneChoiceSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await chooseLane(context.db, { caseId: id, ...form.value, by: journalActor(actor) }, new Date());
  return redirect(
    workPaths.advisorCase({ id, ...(outcome.ok ? { done: "routed" } : { refused: outcome.reason }) }),
    303,
  );
}

/** The choice by itself: where a form comes back that could not be accepted. The advice stands on the page of the case. */
export default function CaseLane() {
  const { id, name, lane } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const words = useTexts(advisorTexts);
  return (
    <Main width="narrow">
      <PageHeading eyebrow={name} title={words.case.laneTitle} />
      <LaneForm caseId={id} lanes={lanes} chosen={lane} rejected={rejected} />
      <p>
        <Link to={workPaths.advisorCase({ id })}>{words.proposal.back}</Link>
      </p>
    </Main>
  );
}
