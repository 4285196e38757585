import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { missingSteps } from "#app/domain/plan/missing-steps.ts";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import type { DefinitionFault } from "#app/domain/scan/definition-check.ts";
import { publicationFaults } from "#app/domain/scan/publication-check.ts";
import { draftRevision } from "#app/domain/scan/schema.ts";
import { versionChanges } from "#app/domain/scan/version-changes.ts";
import { editDraft } from "#app/domain/scan/version-commands.server.ts";
import { readVersion } from "#app/domain/scan/version-fields.ts";
import type { Language } from "#app/texts/language.ts";
import { scanFaultTexts } from "#app/texts/scan-faults.ts";
import { versionsTexts } from "#app/texts/versions.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { mainScanId, quickStart } from "#scans/index.ts";
import { stepLibrary } from "#scans/steps.ts";
import { Changes } from "./changes.tsx";
import { Done } from "./done.tsx";
import { openVersion } from "./open-version.server.ts";
import { VersionFile } from "./version-file.tsx";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  const language = await languageOf(request);
  const { version, definition, revision } = await openVersion(context.db, params);
  const newest = await newestScan(context.db, mainScanId);
  const done = new URL(request.url).searchParams.get("gedaan");
  const parts = definition.parts.map(({ id, title }) => ({ id, title: title[language] }));
  const draft = revision === null || newest === undefined ? null : { newest, quick: quickStart };
  const faults = draft === null ? [] : publicationFaults(definition, draft);
  const changes = draft === null ? null : versionChanges(draft.newest, definition);
  const stepless = revision === null ? [] : missingSteps(definition, stepLibrary);
  const title = versionsTexts[language].name(version);
  const faultViews = faults.map((fault) => faultView(definition, fault, language));
  return { title, version, revision, parts, faults: faultViews, stepless, changes, done };
}

/** Takes over a draft's content from a file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "scans.manage");
  const words = versionsTexts[await languageOf(request)].file;
  const { version } = await openVersion(context.db, params);
  const form = await postedForm(request);
  const file = form.get("file");
  const refuse = (fault: string, status = 422) => data({ file: fault }, { status });
  if (!(file instanceof Blob) || file.size === 0) return refuse(words.noFile);
  const content = jsonOf(await file.text());
  if (content === undefined) return refuse(words.notJson);
  const read = readVersion(content);
  if (!read.ok) return refuse(words.wrong(read.faults.slice(0, 10).join(", ")));
  const edit = {
    scan: mainScanId,
    version,
    content: read.content,
    revision: draftRevision.parse(form.get("revision")),
  };
  const outcome = await editDraft(context.db, { ...edit, by: { id: personId, role: "coordinator" } }, new Date());
  if (outcome.ok) return redirect(workPaths.coordinatorVersion({ id: String(version), done: "ingelezen" }));
  if (outcome.reason === "not-found") throw notFound();
  return refuse(words.changed, 409);
}

export default function Version() {
  const { title, version, revision, parts, faults, stepless, changes, done } = useLoaderData<typeof loader>();
  const words = useTexts(versionsTexts);
  const id = String(version);
  return (
    <Main width="wide">
      <Done done={done} />
      <PageHeading
        title={title}
        eyebrow={<Link to={workPaths.coordinatorVersions()}>{words.back}</Link>}
        lead={revision === null ? words.publishedLead : words.draftLead}
      />
      <ButtonRow>
        {revision === null || faults.length > 0 ? null : (
          <ButtonLink as={Link} to={workPaths.coordinatorVersionPublication({ id })}>
            {words.publication.link}
          </ButtonLink>
        )}
        <ButtonLink as={Link} to={workPaths.coordinatorVersionPreview({ id })} look="secondary">
          {words.preview.link}
        </ButtonLink>
      </ButtonRow>
      {revision === null ? null : <Faults id={id} faults={faults} />}
      {stepless.length === 0 ? null : (
        <Notice tone="info" title={words.steps.title} headingLevel={2}>
          <p>
            {words.steps.text} {stepless.join(", ")}
          </p>
        </Notice>
      )}
      {changes === null ? null : <Changes {...changes} />}
      {revision === null ? null : (
        <Section title={words.parts.title} lead={words.parts.lead}>
          <ul>
            {parts.map((part) => (
              <li key={part.id}>
                <Link to={workPaths.coordinatorVersionPart({ id, part: part.id })}>{part.title}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <VersionFile id={id} revision={revision} />
      {revision === null ? null : <Removal id={id} />}
    </Main>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface FaultView {
  readonly text: string;
  /** Where it can be mended; null when that is nowhere on these pages. */
  readonly part: string | null;
  readonly at: string;
}

function faultView({ parts }: ScanDefinition, fault: DefinitionFault, language: Language): FaultView {
  const part = parts.find(({ id, questions }) => id === fault.at || questions.includes(fault.at));
  return { text: scanFaultTexts[language][fault.rule](fault), part: part?.id ?? null, at: fault.at };
}

function Faults({ id, faults }: { id: string; faults: readonly FaultView[] }) {
  const words = useTexts(versionsTexts).faults;
  if (faults.length === 0) return <Notice tone="success" title={words.none} />;
  return (
    <Notice tone="warning" title={words.title(faults.length)} headingLevel={2}>
      <p>{words.text}</p>
      <ul>
        {faults.map(({ text, part, at }) => (
          <li key={text}>
            {text}{" "}
            {part === null ? null : (
              <Link to={`${workPaths.coordinatorVersionPart({ id, part })}#${at}`}>
                {words.mend} {at}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Removal({ id }: { id: string }) {
  const words = useTexts(versionsTexts).removal;
  return (
    <Section title={words.title} lead={words.text}>
      <Form method="post" action={workPaths.coordinatorVersionRemoval({ id })}>
        <Button look="danger">{words.confirm}</Button>
      </Form>
    </Section>
  );
}
