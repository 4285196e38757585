import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { sayInThread } from "#app/domain/work/message-commands.server.ts";
import { messageSchema } from "#app/domain/work/schema.ts";
import { paths } from "#app/paths.ts";
import { workTexts } from "#app/texts/work.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Aftermath } from "#app/web/aftermath.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workLinks } from "#app/web/work-links.server.ts";
import { useMessageForm, WorkThread } from "#app/web/work-thread.tsx";
import { linkedWork } from "./own.server.ts";
import { talkView } from "./talk-view.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].talk.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token, contact, found, worker } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "work.talk", { scope: { byLink: true }, request });
  const language = await languageOf(request, contact.language);
  const view = {
    ...(await talkView(context.db, { caseId: id, side: "entrepreneur" }, { request, language })),
    ...{ language, token, id, title: found.case.title, names: [worker, found.advisor] },
  };
  return data(view, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "work.talk", { scope: { byLink: true }, request });
  const form = await readForm(request, messageSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { until, ...message } = form.value;
  const speaker = { caseId: id, side: "entrepreneur", personId: null } as const;
  const said = { ...speaker, ...message, until: new Date(until), links: workLinks() };
  if (!(await sayInThread(context.db, said, new Date())).ok) throw notFound();
  return redirect(paths.fileTalk({ token, id, done: "verstuurd" }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function FileTalk() {
  const { token, id, title, names, thread, once, done } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const form = useMessageForm(useActionData<typeof action>());
  return (
    <Main>
      {form.faults}
      <Aftermath done={done} refused={null} title={words.refusedTitle} />
      <PageHeading
        eyebrow={<Link to={paths.fileDelivery({ token, id })}>{title}</Link>}
        title={words.pages.talk}
        lead={words.talk.lead(names)}
      />
      <WorkThread thread={thread} form={form} once={once} readAction={paths.fileTalkRead({ token, id })} />
    </Main>
  );
}
