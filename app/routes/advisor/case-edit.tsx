import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { contentOf } from "#app/domain/cases/case-changes.ts";
import { caseForm } from "#app/domain/cases/case-form.ts";
import { mostSkills } from "#app/domain/cases/case-limits.ts";
import { editCase } from "#app/domain/cases/edit-commands.server.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { listProposals } from "#app/domain/cases/queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { skillChoices } from "./case-defaults.server.ts";
import { AroundFields, caseLists, FrameFields, SkillsFields, WorkFields } from "./case-fields.tsx";
import { differences } from "./content-words.server.ts";
import { editDefaults, withStanding } from "./edit-defaults.server.ts";
import { ConflictNotice, OfferNotice, TakeBackTick } from "./edit-notices.tsx";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].edit.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.edit", { id, actor, request });
  const language = await languageOf(request);
  const skills = await findSkills(context.db);
  const content = contentOf(found.case, found.skills);
  const now = new Date();
  const open = (await listProposals(context.db, id)).filter(
    ({ proposal }) => openStatuses.some((status) => status === proposal.status) && proposal.expiresAt > now,
  );
  return {
    ...{ id, title: found.case.title, version: found.case.updatedAt.toISOString() },
    defaults: editDefaults(content),
    choices: skillChoices(withStanding(skills, content), language),
    asked: content.skills.length,
    offers: open.map(({ candidate }) => candidate),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const form = await readForm(request, caseForm, caseLists);
  if (!form.ok) return reject(form.errors, form.typed);
  const { typed, value: input } = form;
  const read = Date.parse(String(typed.version ?? ""));
  const version = new Date(Number.isNaN(read) ? 0 : read);
  const by = journalActor(actor);
  const edit = { caseId: id, version, input, takeBack: typed.takeBack === "yes", by, links: caseLinks() };
  const outcome = await editCase(context.db, edit, new Date());
  if (outcome.ok) {
    const done = outcome.value.takenBack > 0 ? "edited-back" : outcome.value.changed ? "edited" : undefined;
    return redirect(workPaths.advisorCase({ id, done }), 303);
  }
  if (outcome.reason === "needs-confirmation") return reject({ takeBack: ["takeBack"] }, typed);
  if (outcome.reason === "unknown-skill") return reject({ "skill-0-code": ["cases.errors.skill"] }, typed);
  if (outcome.reason !== "conflict") return redirect(workPaths.advisorCase({ id, refused: outcome.reason }), 303);
  const kept = await ownCase(context.db, "case.edit", { id, actor, request });
  const around = { skills: await findSkills(context.db), language: await languageOf(request) };
  const conflict = differences(contentOf(kept.case, kept.skills), input, around);
  return data({ errors: {}, typed, conflict }, { status: 409 });
}

export default function CaseEdit() {
  const { id, title, version, defaults, choices, asked, offers } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const words = useTexts(caselifeTexts).edit;
  const conflict = rejected !== undefined && "conflict" in rejected ? rejected.conflict : null;
  const form = useZodForm({
    schema: caseForm,
    rejected,
    defaults: rejected === undefined ? defaults : {},
    lists: caseLists,
    messages: { ...useTexts(casesTexts).errors, takeBack: words.confirmMissing },
    ids: { skills: "skill-0-code" },
  });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.title} lead={words.lead} />
      {conflict === null ? null : <ConflictNotice rows={conflict} />}
      {offers.length === 0 ? null : <OfferNotice names={offers} />}
      <Form {...form.formProps} className="form">
        {/* of what she has on screen: after a conflict she has seen the newest */}
        <input type="hidden" name="version" value={version} key={version} />
        <WorkFields form={form} />
        <SkillsFields form={form} suggestions={[]} choices={choices} rows={{ all: mostSkills, inSight: asked + 1 }} />
        <FrameFields form={form} />
        <AroundFields form={form} />
        {offers.length === 0 ? null : <TakeBackTick form={form} count={offers.length} />}
        <ButtonRow>
          <Button look="spot" size="large">
            {conflict === null ? words.submit : words.conflictSubmit}
          </Button>
          <ButtonLink as={Link} to={workPaths.advisorCase({ id })} look="secondary">
            {conflict === null ? words.back : words.conflictBack}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}
