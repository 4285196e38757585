import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { lookBack } from "#app/domain/work/evaluation-commands.server.ts";
import { lookBackView } from "#app/domain/work/evaluation-view.ts";
import { listEvaluations } from "#app/domain/work/queries.server.ts";
import { evaluationSchemas } from "#app/domain/work/schema.ts";
import { paths } from "#app/paths.ts";
import { workTexts } from "#app/texts/work.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { LookBackForm, useLookBack } from "./look-back-form.tsx";
import { linkedWork } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].lookBack.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token, contact, found, work } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "work.lookBack", { scope: { byLink: true }, request });
  const language = await languageOf(request, contact.language);
  const shown = { reader: "entrepreneur", language, now: new Date() } as const;
  const names = { entrepreneur: "", candidate: "" };
  const view = lookBackView({ work, said: await listEvaluations(context.db, work.id), names }, shown);
  if (!view?.can) throw redirect(paths.fileDelivery({ token, id }));
  return data({ language, token, id, title: found.case.title, until: view.until }, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token, contact } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "work.lookBack", { scope: { byLink: true }, request });
  const form = await readForm(request, evaluationSchemas.entrepreneur);
  if (!form.ok) return reject(form.errors, form.typed);
  const { words, ...scores } = form.value;
  const who = { side: "entrepreneur", caseId: id, contactId: contact.id } as const;
  const outcome = await lookBack(context.db, { ...who, scores, words }, new Date());
  return redirect(paths.fileDelivery({ token, id, done: outcome.ok ? "teruggekeken" : undefined }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function FileLookBack() {
  const { token, id, title, until } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts).lookBack;
  const form = useLookBack("entrepreneur", useActionData<typeof action>());
  return (
    <Main width="narrow">
      {form.faults}
      <PageHeading
        eyebrow={<Link to={paths.fileDelivery({ token, id })}>{title}</Link>}
        title={words.title}
        lead={words.lead(until)}
      />
      <LookBackForm form={form} />
    </Main>
  );
}
