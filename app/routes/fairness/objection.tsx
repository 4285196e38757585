import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findOffer } from "#app/domain/cases/candidate-queries.server.ts";
import { objectionKinds, objectionSchema } from "#app/domain/cases/objection.ts";
import { makeObjection } from "#app/domain/cases/objection-commands.server.ts";
import { listOwnObjections } from "#app/domain/cases/objection-queries.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { candidateRoles } from "#app/domain/people/permissions.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => choosingTexts[language].ask.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = await guard(request, "objection.make");
  const me = personId ?? "";
  const language = await languageOf(request);
  const offer = await ownOffer(context.db, { request, me });
  const own = await listOwnCandidates(context.db, me, new Date());
  const asked = await listOwnObjections(context.db, me);
  const date = (at: Date) => formatDate(at.getTime(), language, amsterdam);
  return {
    done: new URL(request.url).searchParams.get("gedaan") === "verstuurd",
    reference: offer?.reference ?? null,
    candidates: offer === null ? own.map(({ name, candidate }) => ({ value: candidate.id, label: name })) : [],
    known: own.length > 0,
    asked: asked.map(({ objection }) => ({
      ...{ id: objection.id, kind: objection.kind, words: objection.words, on: date(objection.createdAt) },
      answer: objection.answer,
      answeredOn: objection.answeredAt === null ? null : date(objection.answeredAt),
    })),
  };
}

/** Keeps what she asks and tells the coordinators that there is something to read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { personId, roles } = await guard(request, "objection.make");
  const me = personId ?? "";
  await limited(request, "objection", me);
  const form = await readForm(request, objectionSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const offer = await ownOffer(context.db, { request, me });
  const own = await listOwnCandidates(context.db, me, new Date());
  const { kind, words, candidate } = form.value;
  const only = own.length === 1 ? own[0]?.candidate.id : undefined;
  const candidateId = offer?.candidateId ?? own.find((one) => one.candidate.id === candidate)?.candidate.id ?? only;
  if (candidateId === undefined) return reject({ candidate: ["candidate"] }, form.typed);
  const by = { id: me, role: candidateRoles.find((one) => roles.includes(one)) ?? "" };
  const linkTo = (id: string) => settings().appUrl + workPaths.coordinatorObjection({ id });
  const asked = { candidateId, proposalId: offer?.id ?? null, kind, words, by, linkTo };
  const outcome = await makeObjection(context.db, asked, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.objection({ done: "verstuurd" }), 303);
}

/** The offer that the address names, if it is hers. @throws 404 for somebody else's and for none */
async function ownOffer(db: Parameters<typeof findOffer>[0], { request, me }: { request: Request; me: string }) {
  const id = new URL(request.url).searchParams.get("voorstel");
  if (id === null) return null;
  const offer = /^[0-9a-f-]{36}$/.test(id) ? await findOffer(db, id) : undefined;
  if (offer?.ownerId !== me) throw notFound();
  const { reference } = (await caseOf(db, offer.proposal.caseId)).case;
  return { id, candidateId: offer.proposal.candidateId, reference };
}

export default function Objection() {
  const { done, reference, candidates, known, asked } = useLoaderData<typeof loader>();
  const { ask: words, errors } = useTexts(choosingTexts);
  const form = useZodForm({ schema: objectionSchema, rejected: useActionData<typeof action>(), messages: errors });
  return (
    <Main width="narrow">
      {done ? (
        <Notice tone="success" title={words.done} live="status">
          <p>{words.doneText}</p>
        </Notice>
      ) : null}
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} eyebrow={<Link to={paths.choosing()}>{words.back}</Link>} lead={words.lead} />
      {reference === null ? null : <p>{words.about(reference)}</p>}
      {known ? (
        <Form {...form.formProps} className="form">
          <RadioGroup
            label={words.kind}
            options={objectionKinds.map((value) => ({ value, label: words.kinds[value] }))}
            {...form.field("kind")}
          />
          {candidates.length > 1 ? (
            <Select label={words.candidate} options={candidates} {...form.field("candidate")} />
          ) : null}
          <TextArea label={words.words} hint={words.wordsHint} rows={6} {...form.field("words")} />
          <Button>{words.submit}</Button>
        </Form>
      ) : (
        <p>{words.noProfile}</p>
      )}
      {asked.length === 0 ? null : (
        <Section title={words.own}>
          {asked.map(({ id, kind, words: written, on, answer, answeredOn }) => (
            <Card key={id} title={`${on}: ${words.kinds[kind]}`} headingLevel={3}>
              <WrittenText text={written} />
              {answer === null || answeredOn === null ? (
                <p className="subtle">{words.waiting}</p>
              ) : (
                <>
                  <h4>{words.answered(answeredOn)}</h4>
                  <WrittenText text={answer} />
                </>
              )}
            </Card>
          ))}
        </Section>
      )}
    </Main>
  );
}
