import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { sayInThread } from "#app/domain/work/message-commands.server.ts";
import { messageSchema } from "#app/domain/work/schema.ts";
import { workTexts } from "#app/texts/work.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workLinks } from "#app/web/work-links.server.ts";
import { useMessageForm, WorkThread } from "#app/web/work-thread.tsx";
import { workPaths } from "#app/work-paths.ts";
import { advisedWork } from "./own.server.ts";
import { talkView } from "./talk-view.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].talk.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const { about, candidate } = await advisedWork(context.db, "work.talk", { id, actor, request });
  const language = await languageOf(request);
  return {
    ...(await talkView(context.db, { caseId: id, side: "advisor" }, { request, language })),
    ...{ id, title: about.case.title, names: [about.contact.name, candidate] },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await advisedWork(context.db, "work.talk", { id, actor, request });
  const form = await readForm(request, messageSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { until, ...message } = form.value;
  const speaker = { caseId: id, side: "advisor", personId: actor.personId } as const;
  const said = { ...speaker, ...message, until: new Date(until), links: workLinks() };
  if (!(await sayInThread(context.db, said, new Date())).ok) throw notFound();
  return redirect(workPaths.advisorTalk({ id, done: "verstuurd" }), 303);
}

export default function AdvisorTalk() {
  const { id, title, names, thread, once, done } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const form = useMessageForm(useActionData<typeof action>());
  return (
    <Main>
      {form.faults}
      <Aftermath done={done} refused={null} title={words.refusedTitle} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorCase({ id })}>{title}</Link>}
        title={words.pages.talk}
        lead={words.talk.lead(names)}
      />
      <WorkThread thread={thread} form={form} once={once} readAction={workPaths.advisorTalkRead({ id })} />
    </Main>
  );
}
