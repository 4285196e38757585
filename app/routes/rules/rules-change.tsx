import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { fieldsOf, rulesForm, tickFields } from "#app/domain/matching/rules-form.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { Preview } from "./preview.tsx";
import { rulesPreview } from "./preview-view.server.ts";
import { RulesForm } from "./rules-form.tsx";

export const handle: PageHandle = { title: (language) => rulesTexts[language].change.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "rules.manage");
  return { fields: fieldsOf(await findRules(context.db)) };
}

/** Shows what the rules in the form would change. Keeps nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "rules.manage");
  const form = await readForm(request, rulesForm, tickFields);
  if (!form.ok) return data({ rejected: { errors: form.errors, typed: form.typed }, preview: null }, { status: 422 });
  const rules = { before: await findRules(context.db), after: form.value };
  const asked = { language: await languageOf(request), now: new Date() };
  return data({ rejected: null, preview: await rulesPreview(context.db, rules, asked) });
}

export default function RulesChange() {
  const { fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useTexts(rulesTexts);
  const preview = answer?.preview ?? null;
  const back = <Link to={workPaths.coordinatorRules()}>{words.comparison.back}</Link>;
  if (preview === null)
    return (
      <Main>
        <PageHeading title={words.change.title} eyebrow={back} lead={words.change.lead} />
        <RulesForm fields={fields} rejected={answer?.rejected ?? undefined} />
      </Main>
    );
  return (
    <Main>
      <PageHeading title={words.preview.title} eyebrow={back} />
      <Preview preview={preview} />
      <Disclosure summary={words.change.again}>
        <RulesForm fields={preview.fields} />
      </Disclosure>
    </Main>
  );
}
