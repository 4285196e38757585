import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { makeAccessToken } from "#app/domain/people/access-commands.server.ts";
import { accessForm } from "#app/domain/people/access-schema.ts";
import { accessDays, scopesFor } from "#app/domain/people/access-scopes.ts";
import { accessTexts } from "#app/texts/access.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { CopiedText } from "#app/ui/copied-text.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => accessTexts[language].add.title };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await guard(request, "access.manage");
  return { scopes: scopesFor(actor.roles) };
}

/** Makes a token and answers with it, this once: it stands in no address and can be read nowhere later. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { personId, roles } = await guard(request, "access.manage");
  const form = await readForm(request, accessForm, ["scopes"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: personId ?? "", role: roles[0] ?? "" };
  const made = await makeAccessToken(context.db, { ask: form.value, by }, new Date());
  if (!made.ok) return reject({ name: [made.reason] }, form.typed);
  return data({ token: made.value.token }, { headers: privately });
}

export default function NewToken() {
  const answer = useActionData<typeof action>();
  return answer !== undefined && "token" in answer ? <Made token={answer.token} /> : <Ask rejected={answer} />;
}

function Ask({ rejected }: { rejected: Rejected | undefined }) {
  const { scopes } = useLoaderData<typeof loader>();
  const { add: words, scopes: names, errors } = useTexts(accessTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({ schema: accessForm, rejected, messages: errors, lists: ["scopes"] });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.accessTokens()}>{words.back}</Link>}
        lead={words.lead}
      />
      <p>{site.formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField label={words.name} hint={words.nameHint} autoComplete="off" {...form.field("name")} />
        <CheckboxGroup
          label={words.scopes}
          hint={words.scopesHint}
          options={scopes.map((value) => ({ value, label: names[value] }))}
          {...form.choices("scopes")}
        />
        <RadioGroup
          label={words.days}
          options={accessDays.map((days) => ({ value: String(days), label: words.daysLabel(days) }))}
          {...form.field("days")}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}

function Made({ token }: { token: string }) {
  const words = useTexts(accessTexts).add;
  return (
    <Main width="narrow">
      <PageHeading title={words.title} eyebrow={<Link to={workPaths.accessTokens()}>{words.back}</Link>} />
      <Notice tone="success" title={words.made} live="status">
        {words.madeText}
      </Notice>
      <CopiedText name="token" label={words.label} text={token} />
      <p>{words.how}</p>
    </Main>
  );
}
