import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import type { Answers } from "#app/domain/scan/answers.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { partView } from "#app/domain/scan/part-view.ts";
import type { Language } from "#app/texts/language.ts";
import { versionsTexts } from "#app/texts/versions.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { QuestionField } from "#app/web/question-field.tsx";
import { workPaths } from "#app/work-paths.ts";
import { openVersion } from "./open-version.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

/** The questions of a version as one kind of owner would see them. Nothing is stored: the choices stand in the address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  const { version, definition } = await openVersion(context.db, params);
  const language = await languageOf(request);
  const asked = new URL(request.url).searchParams;
  const choices = choicesOf(definition, asked, language);
  const part = asked.get("deel") ?? definition.parts[0]?.id ?? "";
  const record: Answers = Object.fromEntries(choices.map(({ id, value }) => [id, value]));
  const view = partView(definition, record, { part, language });
  if (view === undefined) throw notFound();
  const parts = definition.parts.map(({ id, title }) => ({ value: id, label: title[language] }));
  const questions = view.questions.filter((question) => question.asked);
  const title = versionsTexts[language].preview.title(version);
  return { title, version, choices, parts, view: { ...view, questions } };
}

export default function Preview() {
  const { title, version, choices, parts, view } = useLoaderData<typeof loader>();
  const { preview: words, backTo } = useTexts(versionsTexts);
  return (
    <Main width="narrow">
      <PageHeading
        title={title}
        eyebrow={<Link to={workPaths.coordinatorVersion({ id: String(version) })}>{backTo(version)}</Link>}
        lead={words.lead}
      />
      <Form method="get" className="form card">
        {choices.map(({ id, label, value, options }) => (
          <Select key={id} label={label} name={id} id={`als-${id}`} options={options} defaultValue={value} />
        ))}
        <Select label={words.part} name="deel" options={parts} defaultValue={view.id} />
        <Button look="secondary">{words.show}</Button>
      </Form>
      <div className="stack stack--large" key={view.id}>
        <Heading level={2}>{view.title}</Heading>
        <p>{view.intro}</p>
        {view.questions.map((question) => (
          <QuestionField key={question.id} question={question} given={[]} error={undefined} count={null} />
        ))}
      </div>
    </Main>
  );
}

/** The profile questions that change what is asked, each with its chosen answer: the first one unless the address says otherwise. */
function choicesOf(definition: ScanDefinition, asked: URLSearchParams, language: Language) {
  return definition.questions
    .filter(({ id }) => ["sector", "size", "customers"].includes(id))
    .map(({ id, text, options }) => ({
      id,
      label: text[language],
      value: options.find((option) => option.id === asked.get(id))?.id ?? options[0]?.id ?? "",
      options: options.map((option) => ({ value: option.id, label: option.label[language] })),
    }));
}
