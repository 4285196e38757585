import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { signInCode } from "#app/domain/people/schema.ts";
import { linkMinutes } from "#app/domain/people/sign-in.ts";
import { paths } from "#app/paths.ts";
import { isDemo } from "#app/start.server.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { safePath } from "#app/web/redirect.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => peopleTexts[language].sent.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "sign-in.request");
  const query = new URL(request.url).searchParams;
  return { next: safePath(query.get("verder"), ""), wrong: query.has("fout"), demo: isDemo() };
}

export default function SignInSent() {
  const { next, wrong, demo } = useLoaderData<typeof loader>();
  const words = useTexts(peopleTexts);
  const rejected = wrong ? { errors: { code: ["wrongCode"] }, typed: {} } : undefined;
  const messages = { code: words.signIn.errors.code, wrongCode: words.signIn.errors.wrongCode };
  const form = useZodForm({ schema: signInCode, rejected, messages });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.sent.title} lead={words.sent.intro(linkMinutes)} />
      {demo ? (
        <Notice tone="info" title={words.sent.demo}>
          <Link to={workPaths.mailbox()}>{words.sent.mailbox}</Link>
        </Notice>
      ) : null}
      <Form {...form.formProps} action={paths.signInCode()} className="stack">
        <p>{words.sent.codeIntro}</p>
        <TextField
          label={words.sent.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          {...form.field("code")}
        />
        {next ? <input type="hidden" {...form.hidden("next", next)} /> : null}
        <Button>{words.sent.submit}</Button>
      </Form>
      <p>
        <Link to={paths.signIn({ next })}>{words.sent.again}</Link>
      </p>
    </Main>
  );
}
