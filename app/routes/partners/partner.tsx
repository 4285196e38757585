import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changePartner } from "#app/domain/partners/commands.server.ts";
import { partnerChange, partnerStates } from "#app/domain/partners/schema.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { CopiedText } from "#app/ui/copied-text.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { embedLines } from "./embed-lines.ts";
import { openedPartner } from "./opened-partner.server.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "name") ?? partnersTexts[language].list.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "partners.manage");
  const { id: _own, ...shown } = await openedPartner(context.db, params.id);
  return { ...shown, house: settings().appUrl, done: new URL(request.url).searchParams.get("gedaan") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "partners.manage");
  const { code } = await openedPartner(context.db, params.id);
  const form = await readForm(request, partnerChange);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await changePartner(context.db, { code, change: form.value, by });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorPartner({ id: code, done: "gewijzigd" }));
}

export default function Partner() {
  const { code, name, active, house, done, origins } = useLoaderData<typeof loader>();
  const { one: words, frame, errors } = useTexts(partnersTexts);
  const form = useZodForm({
    schema: partnerChange,
    rejected: useActionData<typeof action>(),
    messages: errors,
    defaults: { name, origins: origins.join("\n"), state: active ? "active" : "stopped" },
  });
  const lines = embedLines(house, { code, title: frame.title });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <Done done={done} />
      <PageHeading
        title={name}
        eyebrow={<Link to={workPaths.coordinatorPartners()}>{words.back}</Link>}
        lead={words.code(code)}
      />
      {active ? null : <Notice tone="warning" title={words.stopped} />}
      <Section title={words.link} lead={words.linkLead}>
        <CopiedText name="link" label={words.linkLabel} text={house + paths.referral({ id: code })} />
      </Section>
      <Section title={words.embed} lead={words.embedLead}>
        {origins.length === 0 ? <Notice tone="info" title={words.noSites} /> : null}
        <CopiedText name="script" label={words.script} text={lines.script} />
        <CopiedText name="frame" label={words.frame} text={lines.frame} />
        <p className="small">{words.english}</p>
      </Section>
      <Section title={words.counts} lead={words.countsLead}>
        <p>
          <ButtonLink as={Link} to={workPaths.coordinatorPartnerLink({ id: code })} look="secondary">
            {words.makeLink}
          </ButtonLink>
        </p>
      </Section>
      <Section title={words.change}>
        <ChangeForm form={form} />
      </Section>
    </Main>
  );
}

function ChangeForm({ form }: { form: ReturnType<typeof useZodForm> }) {
  const { fields, one } = useTexts(partnersTexts);
  const site = useTexts(siteTexts);
  return (
    <Form {...form.formProps} className="form">
      <TextField label={fields.name} hint={fields.nameHint} autoComplete="off" {...form.field("name")} />
      <TextArea
        label={fields.origins}
        optional={site.optional}
        hint={fields.originsHint}
        rows={4}
        {...form.field("origins")}
      />
      <RadioGroup
        label={fields.state}
        hint={fields.stateHint}
        options={partnerStates.map((value) => ({ value, label: fields.states[value] }))}
        {...form.field("state")}
      />
      <Button>{one.submit}</Button>
    </Form>
  );
}

function Done({ done }: { done: string | null }) {
  const words = useTexts(partnersTexts).one;
  if (done === "toegevoegd")
    return (
      <Notice tone="success" title={words.added} live="status">
        {words.addedText}
      </Notice>
    );
  return done === "gewijzigd" ? <Notice tone="success" title={words.changed} live="status" /> : null;
}
