import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { mostQuestions } from "#app/domain/agenda/question-form.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import { otherLanguage } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { OfficeNav } from "./office-nav.tsx";
import { openedType } from "./opened-type.server.ts";
import { said } from "./said.ts";

export const handle: PageHandle = {
  title: (language, loaded) => officeTexts[language].questions.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const type = await openedType(context.db, params);
  const language = await languageOf(request);
  const words = officeTexts[language].questions;
  return {
    ...{ id: type.id, name: type.names[language], questions: [...type.questions] },
    done: said(request, "gedaan", words.done),
    refused: said(request, "niet", words.refusals),
  };
}

export default function Questions() {
  const { id, name, questions, done, refused } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).questions;
  const add = (
    <ButtonLink as={Link} to={workPaths.officeNewQuestion({ id })}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Main width="narrow">
      <OfficeNav />
      {done === null ? null : <Notice tone="success" title={done} live="status" />}
      {refused === null ? null : (
        <Notice tone="error" title={words.refusedTitle} live="alert">
          <p>{refused}</p>
        </Notice>
      )}
      <PageHeading
        title={words.title(name)}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeType({ id })}>{name}</Link>}
      />
      {questions.length === 0 ? (
        <EmptyState title={words.emptyTitle} action={add}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <>
          <ol className="stack plain-list">
            {questions.map((question, nth) => (
              <Asked key={question.id} {...{ id, question }} first={nth === 0} last={nth === questions.length - 1} />
            ))}
          </ol>
          {questions.length < mostQuestions ? <ButtonRow>{add}</ButtonRow> : <p>{words.full}</p>}
        </>
      )}
    </Main>
  );
}

interface AskedProps {
  id: string;
  question: TypeQuestion;
  first: boolean;
  last: boolean;
}

/** A question in both languages, and what can be done with it. */
function Asked({ id, question, first, last }: AskedProps) {
  const language = useLanguage();
  const other = otherLanguage(language);
  const words = useTexts(officeTexts).questions;
  const { id: part, label, kind, required, options } = question;
  const about = <span className="visually-hidden">: {label[language]}</span>;
  const move = (way: "up" | "down", text: string) => (
    <Form method="post" action={workPaths.officeQuestionPlace({ id, part })}>
      <Button look="quiet" size="small" name="way" value={way}>
        {text}
        {about}
      </Button>
    </Form>
  );
  return (
    <Card
      as="li"
      title={label[language]}
      above={<Badge tone={required ? "info" : "neutral"}>{required ? words.required : words.free}</Badge>}
      actions={
        <>
          <ButtonLink as={Link} to={workPaths.officeQuestion({ id, part })} look="secondary" size="small">
            {words.change}
            {about}
          </ButtonLink>
          {first ? null : move("up", words.up)}
          {last ? null : move("down", words.down)}
          <ButtonLink as={Link} to={workPaths.officeQuestionRemoval({ id, part })} look="quiet" size="small">
            {words.remove}
            {about}
          </ButtonLink>
        </>
      }
    >
      <p lang={other} className="subtle">
        {label[other]}
      </p>
      <p>
        {words.kinds[kind]}
        {options.length === 0 ? null : `: ${options.map((option) => option.label[language]).join(", ")}`}
      </p>
    </Card>
  );
}
