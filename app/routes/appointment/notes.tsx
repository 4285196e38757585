import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { notesSchema } from "#app/domain/booking/notes.ts";
import { saveNotes } from "#app/domain/booking/notes-commands.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => advisorTexts[language].appointment.notes };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const { notes, notesRevision } = found.appointment;
  return { id, notes, revision: notesRevision, company: found.company };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const form = await readForm(request, notesSchema);
  if (!form.ok) return data({ problem: "too-long" as const, typed: String(form.typed.notes ?? "") }, { status: 422 });
  const outcome = await saveNotes(context.db, { id, ...form.value, authorId: actor.personId }, new Date());
  if (outcome.ok) return redirect(workPaths.advisorAppointment({ id, done: "notes" }), 303);
  const problem = outcome.reason === "changed-elsewhere" ? ("conflict" as const) : ("refused" as const);
  return data({ problem, typed: form.value.notes }, { status: 409 });
}

/** Where notes come that could not just be saved: what she typed stands in the field, what is kept stands below. */
export default function Notes() {
  const { id, notes, revision, company } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useTexts(advisorTexts).appointment;
  const problem = refused?.problem;
  return (
    <Main width="narrow">
      {problem === "conflict" ? (
        <Notice tone="warning" title={words.conflictTitle} headingLevel={2} live="alert">
          <p>{words.conflict}</p>
        </Notice>
      ) : null}
      <PageHeading eyebrow={company} title={words.notes} />
      <Form method="post" noValidate className="form">
        <TextArea
          label={words.notes}
          name="notes"
          rows={14}
          hint={words.notesHintPlain}
          error={problem === "too-long" ? words.tooLong : problem === "refused" ? words.refused : undefined}
          defaultValue={refused?.typed ?? notes}
        />
        <input type="hidden" name="revision" value={revision} />
        <ButtonRow>
          <Button>{problem === "conflict" ? words.conflictSave : words.save}</Button>
          <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary">
            {words.conflictBack}
          </ButtonLink>
        </ButtonRow>
      </Form>
      {problem === "conflict" ? (
        <Section title={words.conflictOther}>
          <WrittenText text={notes} />
        </Section>
      ) : null}
    </Main>
  );
}
