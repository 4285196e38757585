import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { declareConflict } from "#app/domain/cases/candidate-commands.server.ts";
import { listConflicts } from "#app/domain/cases/profile-queries.server.ts";
import { tieInput, tieKinds } from "#app/domain/cases/standing-schema.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { doer, ownCandidate } from "#app/web/own-candidate.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => profileTexts[language].ties.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const { id } = (await ownCandidate(context.db, { id: idParam(params), actor, request })).kept;
  const kept = await listConflicts(context.db, id);
  const done = new URL(request.url).searchParams.get("gedaan");
  return { id, done, ties: kept.map((tie) => ({ id: tie.id, kind: tie.kind, company: nameOf(tie) })) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const { id } = (await ownCandidate(context.db, { id: idParam(params), actor, request })).kept;
  const form = await readForm(request, tieInput);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await declareConflict(context.db, { id, ...form.value, by: doer(actor) }, new Date());
  if (outcome.ok) return redirect(workPaths.profileTies({ id, done: "opgegeven" }));
  if (outcome.reason === "not-found") throw notFound();
  return reject({ company: ["company"] }, form.typed);
}

export default function Ties() {
  const { id, ties, done } = useLoaderData<typeof loader>();
  const { ties: words, errors } = useTexts(profileTexts);
  const form = useServedForm({ rejected: useActionData<typeof action>(), messages: errors });
  const news: Readonly<Record<string, string>> = words.done;
  const title = news[done ?? ""];
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      {title === undefined || form.summary.errors.length > 0 ? null : (
        <Notice tone="success" title={title} live="status" />
      )}
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={workPaths.ownProfile({ id })}>{words.back}</Link>}
      />
      <Section title={words.list}>
        {ties.length === 0 ? <p>{words.none}</p> : null}
        <ul className="plain-list stack">
          {ties.map((tie) => (
            <li key={tie.id} className="cluster">
              <span>
                <strong>{tie.company}</strong>: {words.kinds[tie.kind]}
              </span>
              <Form method="post" action={workPaths.profileTieRemoval({ id, part: tie.id })}>
                <Button look="quiet" size="small">
                  {words.remove}
                  <span className="visually-hidden">: {tie.company}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
      {/* anew after each tie: what was typed for the last one must not stand there again */}
      <Section title={words.add}>
        <Form {...form.formProps} className="form" key={ties.length}>
          <TextField {...form.field("company")} label={words.company} hint={words.companyHint} autoComplete="off" />
          <RadioGroup
            {...form.field("kind")}
            label={words.kind}
            options={tieKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <Button>{words.submit}</Button>
        </Form>
      </Section>
    </Main>
  );
}

type Kept = Awaited<ReturnType<typeof listConflicts>>[number];

/** As she wrote it; of before that was kept, what it was compared by. */
const nameOf = ({ company, known, key }: Kept): string => company || known || key || "";
