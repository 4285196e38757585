import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { copyRound } from "#app/domain/rounds/commands.server.ts";
import { variantSchema } from "#app/domain/rounds/schema.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedRound } from "./opened-round.server.ts";
import { settingLists, VariantPage } from "./variant-page.tsx";
import { variantView } from "./variant-view.server.ts";

export const handle: PageHandle = { title: (language) => roundsTexts[language].variant.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  return variantView(context.db, await openedRound(context.db, params));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "round.manage");
  const { id } = await openedRound(context.db, params);
  const form = await readForm(request, variantSchema, settingLists);
  if (!form.ok) return reject(form.errors, form.typed);
  const made = await copyRound(context.db, { id, variant: form.value, by: journalActor(actor) }, new Date());
  if (made.ok) return redirect(workPaths.coordinatorRound({ id: made.value.id, done: "variant" }), 303);
  if (made.reason === "below-rules") return reject({ minimumFit: ["belowRules"] }, form.typed);
  throw notFound();
}

export default function Variant() {
  const { variant: words } = useTexts(roundsTexts);
  return (
    <VariantPage
      {...useLoaderData<typeof loader>()}
      rejected={useActionData<typeof action>()}
      words={{ title: words.title, lead: words.lead, submit: words.submit }}
    />
  );
}
