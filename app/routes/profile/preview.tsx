import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { candidateForm, candidateLists } from "#app/domain/cases/candidate-form.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { doer, laneOf, ownCandidate, wantedLane } from "#app/web/own-candidate.server.ts";
import { previewOf } from "#app/web/own-fitting.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm, readPosted } from "#app/web/read-form.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";
import { formView } from "./form-view.server.ts";
import { Preview, ProfileForm } from "./profile-form.tsx";
import { ProfileWay } from "./profile-way.tsx";

export const handle: PageHandle = { title: (language) => profileTexts[language].fitting.previewTitle };

// what is on the form is only in the form: who comes here without one is shown the way
export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "candidate.create");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const posted = await postedForm(request);
  const typedId = String(posted.get("id") ?? "");
  const own = typedId === "" ? null : await ownCandidate(context.db, { id: idParam({ id: typedId }), actor, request });
  const lane = own?.kept.lane ?? laneOf(actor, wantedLane(posted));
  if (!lane) throw notFound();
  const language = await languageOf(request);
  const view = formView({ lane, skills: await findSkills(context.db), language });
  const form = readPosted(posted, candidateForm(lane), candidateLists);
  const id = own?.kept.id ?? null;
  const rejected = { errors: form.ok ? {} : form.errors, typed: form.typed };
  if (!form.ok) return data({ id, view, fitting: null, rejected }, { status: 422 });
  const fitting = await previewOf(context.db, form.value, { ownerId: doer(actor).id, id, language });
  return data({ id, view, fitting, rejected });
}

export default function ProfilePreview() {
  const words = useTexts(profileTexts);
  const answer = useActionData<typeof action>();
  const form = useServedForm({ rejected: answer?.rejected, messages: words.errors });
  if (!answer)
    return (
      <Main width="narrow">
        <PageHeading title={words.title.student} />
        <p>
          <ButtonLink as={Link} to={workPaths.profile()}>
            {words.fitting.toForm}
          </ButtonLink>
        </p>
      </Main>
    );
  const { id, view, fitting } = answer;
  const title = id === null ? words.newTitle[view.lane] : words.title[view.lane];
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={title} lead={words.lead[view.lane]} eyebrow={<ProfileWay lane={view.lane} />} />
      {fitting ? <Preview fitting={fitting} /> : null}
      <ProfileForm form={form} view={view} id={id} />
    </Main>
  );
}
