import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { listAdvisors } from "#app/domain/agenda/office-queries.server.ts";
import { setShare } from "#app/domain/agenda/schedule-commands.server.ts";
import { shareForm } from "#app/domain/agenda/schema.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";

export const handle: PageHandle = {
  title: (language, loaded) => officeTexts[language].share.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const id = idParam(params);
  const advisors = await listAdvisors(context.db);
  const own = advisors.find((one) => one.id === id);
  if (own === undefined) throw notFound();
  return {
    ...{ id, name: own.name, share: own.share, advisors },
    saved: new URL(request.url).searchParams.get("gedaan") === "bewaard",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const id = idParam(params);
  const form = await readForm(request, shareForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const set = await setShare(context.db, { advisorId: id, share: form.value.share, by: by(actor) });
  if (!set) throw notFound();
  return redirect(workPaths.officeShare({ id, done: "bewaard" }), 303);
}

export default function Share() {
  const { name, share, advisors, saved } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const { share: words, load } = useTexts(officeTexts);
  const percent = new Intl.NumberFormat(useLanguage(), { style: "percent", maximumFractionDigits: 0 });
  const all = advisors.reduce((sum, one) => sum + one.share, 0);
  const form = useZodForm({
    schema: shareForm,
    rejected,
    defaults: { share: String(share) },
    messages: { share: words.error },
  });
  return (
    <Main width="narrow">
      <OfficeNav />
      <FormErrorSummary {...form.summary} />
      {saved && rejected === undefined ? <Notice tone="success" title={words.saved(name)} live="status" /> : null}
      <PageHeading
        title={words.title(name)}
        lead={words.lead}
        eyebrow={<Link to={workPaths.officeLoad()}>{load.title}</Link>}
      />
      <p>{useTexts(siteTexts).formRule}</p>
      <Form {...form.formProps} className="form">
        <TextField
          label={words.field}
          hint={words.hint}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          {...form.field("share")}
        />
        <Button>{words.save}</Button>
      </Form>
      <DataTable
        caption={words.others}
        rows={advisors}
        rowKey={({ id }) => id}
        columns={[
          { id: "advisor", header: words.columns.advisor, rowHeader: true, cell: (one) => one.name },
          { id: "share", header: words.columns.share, align: "end", cell: (one) => one.share },
          { id: "part", header: words.columns.part, align: "end", cell: (one) => percent.format(one.share / all) },
        ]}
      />
    </Main>
  );
}
