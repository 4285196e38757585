import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addCandidate } from "#app/domain/cases/candidate-commands.server.ts";
import { candidateForm, candidateLists } from "#app/domain/cases/candidate-form.ts";
import { findSelf } from "#app/domain/cases/profile-queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { doer, laneOf, wantedLane } from "#app/web/own-candidate.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm, readPosted } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";
import { formView } from "./form-view.server.ts";
import { ProfileForm } from "./profile-form.tsx";
import { ProfileWay } from "./profile-way.tsx";

export const handle: PageHandle = { title: (language) => profileTexts[language].newTitle.student };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const wanted = new URL(request.url).searchParams.get("soort") === "klas" ? "mbo" : null;
  const lane = laneOf(actor, wanted) ?? "student";
  const self = lane === "mbo" ? undefined : await findSelf(context.db, doer(actor).id);
  if (self) throw redirect(workPaths.ownProfile({ id: self.id }));
  return formView({ lane, skills: await findSkills(context.db), language: await languageOf(request) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const posted = await postedForm(request);
  const lane = laneOf(actor, wantedLane(posted));
  if (!lane) throw notFound();
  const form = readPosted(posted, candidateForm(lane), candidateLists);
  if (!form.ok) return reject(form.errors, form.typed);
  const added = await addCandidate(context.db, { input: form.value, by: doer(actor) }, new Date());
  if (!added.ok) return reject({ skills: [added.reason === "has-one" ? "hasOne" : "unknownSkill"] }, form.typed);
  return redirect(workPaths.ownProfile({ id: added.value.id, done: "gemaakt" }));
}

export default function NewProfile() {
  const view = useLoaderData<typeof loader>();
  const words = useTexts(profileTexts);
  const form = useServedForm({ rejected: useActionData<typeof action>(), messages: words.errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.newTitle[view.lane]}
        lead={words.lead[view.lane]}
        eyebrow={<ProfileWay lane={view.lane} />}
      />
      <ProfileForm form={form} view={view} id={null} />
    </Main>
  );
}
