import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { confirmDelivery } from "#app/domain/cases/assignment-commands.server.ts";
import { confirmationSchema } from "#app/domain/cases/schema.ts";
import { paths } from "#app/paths.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { CaseFamily, CaseOwn } from "./case-around.tsx";
import { CaseEnded } from "./case-ended.tsx";
import { CaseDetails, CaseNews, CaseResult } from "./case-parts.tsx";
import { CaseStanding, CaseWorkParts } from "./case-standing.tsx";
import { wholeCaseView } from "./case-view.server.ts";
import { ConfirmationForm, useConfirmation } from "./confirmation-form.tsx";
import { caseTones } from "./file-cases.tsx";
import { openedCase } from "./opened.server.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? fileTexts[language].cases.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { contact, organisation } = await openedFile(context.db, params.token);
  allow(actor, "file.read", { scope: { byLink: true }, request });
  const found = await openedCase(context.db, { id: idParam(params), contactId: contact.id });
  const language = await languageOf(request, contact.language);
  const done = new URL(request.url).searchParams.get("gedaan");
  const shown = { owner: contact.name, language, now: new Date() };
  const view = { ...(await wholeCaseView(context.db, found, shown)), language, company: organisation.name, done };
  return data({ ...view, token: params.token ?? "" }, { headers: privately });
}

// confirmed already: the page shows it
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const { contact } = await openedFile(context.db, token);
  allow(actor, "assignment.confirm", { scope: { byLink: true }, request });
  const id = idParam(params);
  const form = await readForm(request, confirmationSchema, ["named"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const answer = { caseId: id, contactId: contact.id, links: caseLinks(), ...form.value };
  const outcome = await confirmDelivery(context.db, answer, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  return redirect(paths.fileDelivery({ token, id, done: outcome.ok ? "bevestigd" : undefined }));
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Delivery() {
  const { company, done, token, ...view } = useLoaderData<typeof loader>();
  const words = useTexts(fileTexts).case;
  const form = useConfirmation(useActionData<typeof action>());
  const asks = view.status === "delivered";
  return (
    <Main width="narrow">
      {asks ? form.faults : null}
      <CaseNews done={done} status={view.status} />
      <PageHeading
        title={view.title}
        eyebrow={words.eyebrow(company)}
        aside={<Badge tone={caseTones[view.status]}>{view.badge}</Badge>}
      />
      <CaseStanding view={view} />
      <CaseResult view={view} />
      {asks ? <ConfirmationForm form={form} token={token} id={view.id} /> : null}
      <CaseEnded view={view} token={token} />
      <CaseWorkParts view={view} token={token} />
      <CaseFamily view={view} token={token} />
      <CaseDetails view={view} />
      <CaseOwn view={view} token={token} />
      <p>
        <Link to={paths.file({ token })}>{words.back}</Link>
      </p>
    </Main>
  );
}
