import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { publishRules } from "#app/domain/matching/rules-commands.server.ts";
import { noteField, publicationForm, rulesForm, tickFields } from "#app/domain/matching/rules-form.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm, readPosted } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { Preview } from "./preview.tsx";
import { rulesPreview } from "./preview-view.server.ts";

export const handle: PageHandle = { title: (language) => rulesTexts[language].preview.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "rules.manage");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "rules.manage");
  const posted = await postedForm(request);
  const form = readPosted(posted, publicationForm, tickFields);
  if (!form.ok) {
    const rules = readPosted(posted, rulesForm, tickFields);
    // the page sends only rules that it has shown the consequences of
    if (!rules.ok) return redirect(workPaths.coordinatorRulesChange());
    const asked = { language: await languageOf(request), now: new Date() };
    const both = { before: await findRules(context.db), after: rules.value };
    const rejected = {
      errors: { [noteField]: ["note"] },
      typed: { [noteField]: form.typed[noteField] ?? "" },
    };
    return data({ rejected, preview: await rulesPreview(context.db, both, asked) }, { status: 422 });
  }
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await publishRules(context.db, { ...form.value, by }, new Date());
  const told = outcome.ok ? { done: "vastgesteld" } : { refused: outcome.reason };
  return redirect(workPaths.coordinatorRules(told), 303);
}

/** Where the rules come back when the reason was missing: with what would change, once more. */
export default function RulesPublication() {
  const answer = useActionData<typeof action>();
  const words = useTexts(rulesTexts);
  return (
    <Main>
      <PageHeading
        title={words.preview.title}
        eyebrow={<Link to={workPaths.coordinatorRulesChange()}>{words.change.title}</Link>}
      />
      {answer ? <Preview preview={answer.preview} rejected={answer.rejected} /> : null}
    </Main>
  );
}
