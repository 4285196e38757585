import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { addSkill } from "#app/domain/matching/commands.server.ts";
import { skillInput } from "#app/domain/matching/skill-schema.ts";
import { siteTexts } from "#app/texts/site.ts";
import { skillsTexts } from "#app/texts/skills.ts";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { SkillForm } from "./skill-form.tsx";

const lists = ["lanes"];

export const handle: PageHandle = { title: (language) => skillsTexts[language].add.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "skills.manage");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "skills.manage");
  const form = await readForm(request, skillInput, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const made = await addSkill(context.db, { input: form.value, by }, new Date());
  if (!made.ok) return reject({ nl: ["taken"] }, form.typed);
  return redirect(workPaths.coordinatorSkill({ id: made.value.code, done: "toegevoegd" }));
}

export default function NewSkill() {
  const { add: words, errors, one } = useTexts(skillsTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({ schema: skillInput, rejected: useActionData<typeof action>(), messages: errors, lists });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorSkills()}>{one.back}</Link>}
        lead={words.lead}
      />
      <p>{site.formRule}</p>
      <SkillForm form={form} submit={words.submit} />
    </Main>
  );
}
