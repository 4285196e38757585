import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { spokenConsentSchema } from "#app/domain/cases/life-schema.ts";
import { findShareable } from "#app/domain/cases/shared-queries.server.ts";
import { shareContext } from "#app/domain/cases/sharing-commands.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { SharingFields } from "#app/web/sharing-fields.tsx";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";

const lists = ["shared"];
const today = () => localDateOf(Date.now(), amsterdam);

export const handle: PageHandle = { title: (language) => caselifeTexts[language].sharing.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.share", { id, actor, request });
  return {
    ...{ id, title: found.case.title, shared: found.case.shared, who: found.contact.name, today: today() },
    shareable: await findShareable(context.db, found.case, await languageOf(request)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.share", { id, actor, request });
  const form = await readForm(request, spokenConsentSchema(today()), lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const { shared, who, on } = form.value;
  const by = journalActor(actor);
  const consent = { who, on, notedById: by.id };
  const outcome = await shareContext(context.db, { caseId: id, shared, consent, by });
  return redirect(workPaths.advisorCase({ id, done: outcome.ok ? "shared" : undefined }), 303);
}

export default function Sharing() {
  const { id, title, shared, shareable, who, today: day } = useLoaderData<typeof loader>();
  const { sharing: words, back } = useTexts(caselifeTexts);
  const rejected = useActionData<typeof action>();
  const form = useServedForm({ rejected, defaults: { who, on: day }, messages: words.errors });
  const { error, defaultValue, ...agreed } = form.field("agreed");
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.title} lead={words.lead} />
      {shareable === null ? (
        <EmptyState title={words.noScan}>
          <p>{words.noScanText}</p>
        </EmptyState>
      ) : (
        <Form {...form.formProps} className="form">
          <SharingFields shareable={shareable} shared={rejected ? [rejected.typed.shared ?? []].flat() : shared} />
          <Section title={words.consentTitle} lead={words.consentLead}>
            <div className="form">
              <TextField {...form.field("who")} label={words.who} width="medium" autoComplete="off" />
              <TextField {...form.field("on")} label={words.on} type="date" width="medium" />
              <GroupFrame id="agreed" kind="checkbox" texts={{ label: words.agreedGroup, error }}>
                <OptionTile
                  {...agreed}
                  kind="checkbox"
                  look="line"
                  id="agreed"
                  value="yes"
                  label={words.agreed}
                  defaultChecked={defaultValue === "yes"}
                />
              </GroupFrame>
            </div>
          </Section>
          <div>
            <Button look="spot">{words.submit}</Button>
          </div>
        </Form>
      )}
      <p>
        <Link to={workPaths.advisorCase({ id })}>{back}</Link>
      </p>
    </Main>
  );
}
