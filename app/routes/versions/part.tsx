import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { draftRevision } from "#app/domain/scan/schema.ts";
import { editDraft } from "#app/domain/scan/version-commands.server.ts";
import { fieldsOfPart, type VersionField, type VersionFields, withEdits } from "#app/domain/scan/version-fields.ts";
import { siteTexts } from "#app/texts/site.ts";
import { versionsTexts } from "#app/texts/versions.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
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
import { Done } from "./done.tsx";
import { openVersion } from "./open-version.server.ts";
import { VersionFieldSet } from "./version-field-set.tsx";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "pageTitle") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  const { version, definition, revision } = await openVersion(context.db, params);
  if (revision === null) throw redirect(workPaths.coordinatorVersion({ id: String(version) }));
  const part = params.part ?? "";
  const groups = fieldsOfPart(definition, part);
  if (groups === undefined) throw notFound();
  const language = await languageOf(request);
  const title = definition.parts.find(({ id }) => id === part)?.title[language] ?? part;
  const pageTitle = `${title} · ${versionsTexts[language].name(version)}`;
  return { version, revision, part, title, pageTitle, groups, done: new URL(request.url).searchParams.get("gedaan") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "scans.manage");
  const words = versionsTexts[await languageOf(request)].part;
  const { version, definition } = await openVersion(context.db, params);
  const part = params.part ?? "";
  const form = await postedForm(request);
  const fields = (fieldsOfPart(definition, part) ?? []).flatMap((group) => group.fields);
  const typed = typedIn(form, fields);
  const read = withEdits(definition, { part, edits: new Map(Object.entries(typed)) });
  const wrong = ({ kind }: VersionField) => (kind === "text" ? words.emptyText : words.noNumber);
  if (!read.ok)
    return refuse(
      typed,
      wordsAt(fields, ({ path }) => read.faults.includes(path), wrong),
      422,
    );
  const edit = {
    scan: mainScanId,
    version,
    content: read.content,
    revision: draftRevision.parse(form.get("revision")),
  };
  const outcome = await editDraft(context.db, { ...edit, by: { id: personId, role: "coordinator" } }, new Date());
  if (outcome.ok) return redirect(workPaths.coordinatorVersionPart({ id: String(version), part, done: "bewaard" }));
  if (outcome.reason === "not-found") throw notFound();
  const other = ({ path, value }: VersionField) => typed[path] !== undefined && typed[path] !== value;
  return refuse(
    typed,
    wordsAt(fields, other, ({ value }) => words.changed.field(value)),
    409,
  );
}

export default function Part() {
  const { version, revision, part, title, groups, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { part: words, backTo } = useTexts(versionsTexts);
  const site = useTexts(siteTexts);
  const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, message]) => ({ fieldId, message }));
  return (
    <Main width="wide">
      {refused === undefined ? <Done done={done} /> : null}
      {refused?.changed ? (
        <Notice tone="warning" title={words.changed.title} live="alert">
          {words.changed.text}
        </Notice>
      ) : null}
      <FormErrorSummary title={site.errorTitle(errors.length)} errors={errors} />
      <PageHeading
        title={title}
        eyebrow={<Link to={workPaths.coordinatorVersion({ id: String(version) })}>{backTo(version)}</Link>}
        lead={words.lead}
      />
      <Form key={revision} method="post" className="form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        {groups.map((group: VersionFields) => (
          <VersionFieldSet
            key={group.id}
            group={group}
            title={group.id === part ? words.own : words.question(group.id)}
            typed={refused?.typed ?? {}}
            errors={refused?.errors ?? {}}
          />
        ))}
        <Button>{words.save}</Button>
      </Form>
    </Main>
  );
}

type ByPath = Record<string, string>;

function typedIn(form: FormData, fields: readonly VersionField[]): ByPath {
  return Object.fromEntries(
    fields.flatMap(({ path }) => {
      const value = form.get(path);
      // nobody can type NUL, and browsers send line breaks in pairs
      return typeof value === "string" ? [[path, value.replaceAll("\0", "").replaceAll("\r\n", "\n")]] : [];
    }),
  );
}

function wordsAt(
  fields: readonly VersionField[],
  isMeant: (field: VersionField) => boolean,
  words: (field: VersionField) => string,
): ByPath {
  return Object.fromEntries(fields.filter(isMeant).map((field) => [field.path, words(field)]));
}

/** 422: something cannot be kept so; 409: somebody else was first. */
const refuse = (typed: ByPath, errors: ByPath, status: 409 | 422) =>
  data({ typed, errors, changed: status === 409 }, { status });
