import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeCandidate } from "#app/domain/cases/candidate-commands.server.ts";
import { candidateForm, candidateLists, fieldsOf } from "#app/domain/cases/candidate-form.ts";
import { findOffered } from "#app/domain/cases/profile-queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { FittingList } from "#app/web/fitting-list.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { doer, ownCandidate } from "#app/web/own-candidate.server.ts";
import { fittingOf } from "#app/web/own-fitting.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";
import { formView } from "./form-view.server.ts";
import { ProfileForm } from "./profile-form.tsx";
import { ProfileWay } from "./profile-way.tsx";
import { Standing } from "./standing.tsx";
import { standingOf } from "./standing-view.server.ts";

export const handle: PageHandle = {
  // a class has a page of its own under its name: this is where its facts are written down
  title: (language, data) => {
    const { title } = profileTexts[language];
    const name = loadedText(data, "name");
    return name === undefined ? title.student : `${title.mbo}: ${name}`;
  },
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const found = await ownCandidate(context.db, { id: idParam(params), actor, request });
  const { kept } = found;
  const language = await languageOf(request);
  const offered = await findOffered(context.db, found);
  const done = new URL(request.url).searchParams.get("gedaan");
  const isSaved = done === "gemaakt" || done === "opgeslagen";
  const whose = { ownerId: kept.ownerId, id: kept.id, language };
  return {
    id: kept.id,
    name: kept.name,
    view: formView({ lane: kept.lane, skills: await findSkills(context.db), language }),
    fields: offered === null ? {} : fieldsOf(offered),
    standing: await standingOf(context.db, kept, language),
    fitting: isSaved ? await fittingOf(context.db, whose) : null,
    done,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const { kept } = await ownCandidate(context.db, { id: idParam(params), actor, request });
  const form = await readForm(request, candidateForm(kept.lane), candidateLists);
  if (!form.ok) return reject(form.errors, form.typed);
  const changed = await changeCandidate(context.db, { id: kept.id, input: form.value, by: doer(actor) });
  if (!changed.ok && changed.reason === "not-found") throw notFound();
  if (!changed.ok) return reject({ skills: ["unknownSkill"] }, form.typed);
  return redirect(workPaths.ownProfile({ id: kept.id, done: "opgeslagen" }));
}

export default function OwnProfile() {
  const { id, name, view, fields, standing, fitting, done } = useLoaderData<typeof loader>();
  const words = useTexts(profileTexts);
  const rejected = useActionData<typeof action>();
  const form = useServedForm({ rejected, messages: words.errors, defaults: fields });
  const news: Readonly<Record<string, string>> = {
    ...words.standing.done,
    opgeslagen: words.saved,
    gemaakt: words.added,
  };
  const title = news[done ?? ""];
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      {title === undefined || rejected ? null : <Notice tone="success" title={title} live="status" />}
      <PageHeading
        title={name ?? words.title[view.lane]}
        lead={words.lead[view.lane]}
        eyebrow={<ProfileWay lane={view.lane} />}
      />
      <Standing id={id} standing={standing} isGroup={view.lane === "mbo"} />
      {fitting === null ? null : (
        <Section title={words.fitting.title} lead={words.fitting.lead}>
          <FittingList {...fitting} />
        </Section>
      )}
      <ProfileForm form={form} view={view} id={id} />
    </Main>
  );
}
