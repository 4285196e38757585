import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { lookBack } from "#app/domain/work/evaluation-commands.server.ts";
import { lookBackView } from "#app/domain/work/evaluation-view.ts";
import { listEvaluations } from "#app/domain/work/queries.server.ts";
import { evaluationSchemas } from "#app/domain/work/schema.ts";
import { workTexts } from "#app/texts/work.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { LookBackForm, useLookBack } from "./look-back-form.tsx";
import { ownWork } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].lookBack.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, about } = await ownWork(context.db, "work.lookBack", { id, actor, request });
  const shown = { reader: "candidate", language: await languageOf(request), now: new Date() } as const;
  const names = { entrepreneur: "", candidate: "" };
  const view = lookBackView({ work, said: await listEvaluations(context.db, id), names }, shown);
  if (!view?.can) throw redirect(workPaths.candidateAssignment({ id }));
  return { id, title: about.case.title, until: view.until };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.lookBack", { id, actor, request });
  const form = await readForm(request, evaluationSchemas.candidate);
  if (!form.ok) return reject(form.errors, form.typed);
  const { words, ...scores } = form.value;
  const outcome = await lookBack(context.db, { side: "candidate", ...inWork, scores, words }, new Date());
  return redirect(workPaths.candidateAssignment({ id, done: outcome.ok ? "teruggekeken" : undefined }), 303);
}

export default function LookBack() {
  const { id, title, until } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts).lookBack;
  const form = useLookBack("candidate", useActionData<typeof action>());
  return (
    <Main width="narrow">
      {form.faults}
      <PageHeading
        eyebrow={<Link to={workPaths.candidateAssignment({ id })}>{title}</Link>}
        title={words.title}
        lead={words.lead(until)}
      />
      <LookBackForm form={form} />
    </Main>
  );
}
