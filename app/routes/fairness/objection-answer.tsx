import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { objectionAnswerSchema } from "#app/domain/cases/objection.ts";
import { answerObjection } from "#app/domain/cases/objection-commands.server.ts";
import { findObjection } from "#app/domain/cases/objection-queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { settings } from "#app/settings.server.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = {
  title: (language, data) => choosingTexts[language].office.one(loadedText(data, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "objection.answer");
  const found = await findObjection(context.db, idParam(params));
  if (found === undefined) throw notFound();
  const language = await languageOf(request);
  const { objection, name, paused, caseId, reference } = found;
  const { id, kind, words, createdAt, answer, answeredAt } = objection;
  const date = (at: Date) => formatDate(at.getTime(), language, amsterdam);
  return {
    ...{ id, name, kind, words, paused, answer, caseId, reference },
    on: date(createdAt),
    answeredOn: answeredAt === null ? null : date(answeredAt),
  };
}

/** Sends the answer; what was answered already stays as it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "objection.answer");
  const id = idParam(params);
  const form = await readForm(request, objectionAnswerSchema, ["resume"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const { answer, resume } = form.value;
  const by = { id: personId ?? "", role: "coordinator" };
  const url = settings().appUrl + workPaths.objection();
  const given = { id, answer, resume: resume.length > 0, by, url };
  const outcome = await answerObjection(context.db, given, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  return redirect(
    outcome.ok ? workPaths.coordinatorObjections({ done: "beantwoord" }) : workPaths.coordinatorObjection({ id }),
    303,
  );
}

export default function ObjectionAnswer() {
  const {
    name,
    kind,
    words: written,
    on,
    paused,
    answer,
    answeredOn,
    caseId,
    reference,
  } = useLoaderData<typeof loader>();
  const { office: words, errors } = useTexts(choosingTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({ schema: objectionAnswerSchema, rejected, messages: errors, lists: ["resume"] });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.one(name)}
        eyebrow={<Link to={workPaths.coordinatorObjections()}>{words.back}</Link>}
        lead={`${words.columns.kind}: ${words.kinds[kind]}. ${on}`}
      />
      <Card title={words.said}>
        <WrittenText text={written} />
      </Card>
      {caseId === null ? null : (
        <p>
          {words.proposal} <Link to={workPaths.advisorCase({ id: caseId })}>{reference}</Link>
        </p>
      )}
      {paused ? <p>{words.paused}</p> : null}
      {answeredOn === null || answer === null ? (
        <Form {...form.formProps} className="form">
          <TextArea label={words.answer} hint={words.answerHint} rows={8} {...form.field("answer")} />
          {paused ? (
            <CheckboxGroup
              label={words.resume}
              hint={words.resumeHint}
              options={[{ value: "yes", label: words.resume }]}
              {...form.choices("resume")}
            />
          ) : null}
          <Button>{words.submit}</Button>
        </Form>
      ) : (
        <Card title={words.given(answeredOn)}>
          <WrittenText text={answer} />
        </Card>
      )}
    </Main>
  );
}
