import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { setTypeQuestions } from "#app/domain/agenda/office-commands.server.ts";
import { withoutQuestion } from "#app/domain/agenda/question-form.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";
import { openedQuestion } from "./opened-type.server.ts";

export const handle: PageHandle = { title: (language) => officeTexts[language].question.removal.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const { type, question } = await openedQuestion(context.db, params);
  const language = await languageOf(request);
  return { id: type.id, name: type.names[language], label: question.label[language] };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const { type, question } = await openedQuestion(context.db, params);
  const { id, revision } = type;
  const change = { id, questions: withoutQuestion(type.questions, question.id), revision };
  const outcome = await setTypeQuestions(context.db, change, { by: by(actor), now: new Date() });
  const told = outcome.ok ? { done: "weggehaald" } : { refused: "veranderd" };
  return redirect(workPaths.officeQuestions({ id, ...told }), 303);
}

export default function RemoveQuestion() {
  const { id, name, label } = useLoaderData<typeof loader>();
  const { question, questions } = useTexts(officeTexts);
  const words = question.removal;
  return (
    <Main width="narrow">
      <OfficeNav />
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeQuestions({ id })}>{questions.title(name)}</Link>}
      />
      <p>
        <strong>{label}</strong>
      </p>
      <Form method="post">
        <ButtonRow>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink as={Link} to={workPaths.officeQuestions({ id })} look="secondary">
            {words.keep}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}
