import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listRules, rulesOf } from "#app/domain/matching/queries.server.ts";
import { changedFields, fieldsOf } from "#app/domain/matching/rules-form.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { differences } from "./field-names.ts";

export const handle: PageHandle = { title: (language) => rulesTexts[language].list.compare };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "rules.manage");
  const language = await languageOf(request);
  const asked = new URL(request.url).searchParams;
  const [from, to] = [Number(asked.get("van")), Number(asked.get("naar"))];
  const known = (await listRules(context.db)).map(({ version }) => version);
  if (!known.includes(from) || !known.includes(to)) throw notFound();
  const [before, after] = [await rulesOf(context.db, from), await rulesOf(context.db, to)];
  const sets = { old: fieldsOf(before), fresh: fieldsOf(after) };
  return { from, to, rows: differences(changedFields(before, after), sets, language) };
}

export default function RulesComparison() {
  const { from, to, rows } = useLoaderData<typeof loader>();
  const words = useTexts(rulesTexts).comparison;
  return (
    <Main>
      <PageHeading
        title={words.title(from, to)}
        eyebrow={<Link to={workPaths.coordinatorRules()}>{words.back}</Link>}
      />
      {rows.length === 0 ? <p>{words.none}</p> : <DifferenceTable rows={rows} headers={words} />}
    </Main>
  );
}
