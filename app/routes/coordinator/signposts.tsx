import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkSignpost } from "#app/domain/plan/commands.server.ts";
import { listSignpostRows } from "#app/domain/plan/queries.server.ts";
import { signpostForm } from "#app/domain/plan/schema.ts";
import { planTexts } from "#app/texts/plan.ts";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { SignpostCard } from "./signpost-card.tsx";

export const handle: PageHandle = { title: (language) => planTexts[language].check.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "signposts.check");
  const language = await languageOf(request);
  const signposts = await listSignpostRows(context.db, { language, now: new Date() });
  const done = new URL(request.url).searchParams.get("gedaan");
  return { signposts, saved: signposts.find(({ id }) => id === done)?.name ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "signposts.check");
  const form = await readForm(request, signpostForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId ?? "", role: "coordinator" };
  const outcome = await checkSignpost(context.db, { found: form.value, by }, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  if (!outcome.ok) return reject({ until: ["until"] }, { ...form.value, until: form.value.until ?? "" });
  return redirect(workPaths.coordinatorSignposts({ done: form.value.signpost }), 303);
}

export default function Signposts() {
  const { signposts, saved } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const words = useTexts(planTexts).check;
  const toCheck = signposts.some(({ group }) => group === "attention");
  return (
    <Main>
      {saved === null ? null : (
        <Notice tone="success" title={words.saved} live="status">
          <p>{saved}</p>
        </Notice>
      )}
      <PageHeading title={words.title} lead={words.lead} />
      {toCheck ? null : <Notice tone="success" title={words.allChecked} />}
      {(["attention", "fine", "settled"] as const).map((group) => {
        const rows = signposts.filter((one) => one.group === group);
        return rows.length === 0 ? null : (
          <Section key={group} {...words.groups[group]}>
            <ul className="plain-list grid grid--wide">
              {rows.map((row) => (
                <SignpostCard key={row.id} row={row} rejected={rejected} />
              ))}
            </ul>
          </Section>
        );
      })}
    </Main>
  );
}
