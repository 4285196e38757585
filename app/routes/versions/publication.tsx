import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { versionChanges } from "#app/domain/scan/version-changes.ts";
import { publishDraft } from "#app/domain/scan/version-commands.server.ts";
import { versionsTexts } from "#app/texts/versions.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { mainScanId } from "#scans/index.ts";
import { openVersion, versionParam } from "./open-version.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  const { version, definition, revision } = await openVersion(context.db, params);
  if (revision === null) throw redirect(workPaths.coordinatorVersion({ id: String(version) }));
  const newest = await newestScan(context.db, mainScanId);
  const { scoring, model } = versionChanges(newest ?? definition, definition);
  const title = versionsTexts[await languageOf(request)].publication.title(version);
  return { version, revision, scoring, model, title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "scans.manage");
  const version = versionParam(params);
  const revision = Number((await postedForm(request)).get("revision"));
  const by = { id: personId, role: "coordinator" };
  const outcome = await publishDraft(context.db, { scan: mainScanId, version, by, revision }, new Date());
  if (outcome.ok) return redirect(workPaths.coordinatorVersion({ id: String(version), done: "gepubliceerd" }));
  if (outcome.reason === "not-found") throw notFound();
  return data({ refusal: outcome.reason }, { status: 409 });
}

export default function Publication() {
  const { version, revision, scoring, model, title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { publication: words, changes, backTo } = useTexts(versionsTexts);
  const id = String(version);
  return (
    <Main width="narrow">
      <PageHeading
        title={title}
        eyebrow={<Link to={workPaths.coordinatorVersion({ id })}>{backTo(version)}</Link>}
        lead={words.lead}
      />
      {refusal === undefined ? null : <Notice tone="error" title={words.refusals[refusal]} live="alert" />}
      <ul>
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <li>{scoring ? changes.scoring(model) : changes.sameScoring}</li>
      </ul>
      <Form method="post">
        <input type="hidden" name="revision" value={revision} />
        <ButtonRow>
          <Button>{words.confirm}</Button>
          <ButtonLink as={Link} to={workPaths.coordinatorVersion({ id })} look="secondary">
            {backTo(version)}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}
