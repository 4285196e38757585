import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeSkill } from "#app/domain/matching/commands.server.ts";
import { skillInput } from "#app/domain/matching/skill-schema.ts";
import { skillsTexts } from "#app/texts/skills.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { openedSkill } from "./opened-skill.server.ts";
import { SkillForm } from "./skill-form.tsx";

const lists = ["lanes"];

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? skillsTexts[language].list.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "skills.manage");
  const { code, name, group, lanes, retired } = await openedSkill(context.db, params.id);
  const title = name[await languageOf(request)];
  return {
    title,
    code,
    name,
    group,
    lanes: [...lanes],
    retired,
    done: new URL(request.url).searchParams.get("gedaan"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "skills.manage");
  const { code } = await openedSkill(context.db, params.id);
  const form = await readForm(request, skillInput, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await changeSkill(context.db, { code, input: form.value, by }, new Date());
  if (!outcome.ok && outcome.reason === "name-taken") return reject({ nl: ["taken"] }, form.typed);
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorSkill({ id: code, done: "gewijzigd" }));
}

export default function SkillPage() {
  const { title, code, name, group, lanes, retired, done } = useLoaderData<typeof loader>();
  const { one: words, errors } = useTexts(skillsTexts);
  const rejected = useActionData<typeof action>();
  const form = useZodForm({
    ...{ schema: skillInput, rejected, messages: errors, lists },
    // what was unticked and refused must not come back ticked
    defaults: rejected === undefined ? { ...name, group, lanes } : {},
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <Done done={done} />
      <PageHeading
        title={title}
        eyebrow={<Link to={workPaths.coordinatorSkills()}>{words.back}</Link>}
        lead={words.code(code)}
      />
      {retired ? <Notice tone="warning" title={words.isRetired} /> : null}
      <Section title={words.change}>
        <SkillForm form={form} submit={words.submit} />
      </Section>
      <Section title={retired ? words.returnTitle : words.retire} lead={retired ? words.returnLead : words.retireLead}>
        <Form method="post" action={workPaths.coordinatorSkillState({ id: code })}>
          <input type="hidden" name="state" value={retired ? "offered" : "retired"} />
          <Button look="secondary">{retired ? words.returnSubmit : words.retireSubmit}</Button>
        </Form>
      </Section>
    </Main>
  );
}

function Done({ done }: { done: string | null }) {
  const words = useTexts(skillsTexts).one;
  const titles: Readonly<Record<string, string>> = {
    ...{ toegevoegd: words.added, gewijzigd: words.changed, vervallen: words.retiredDone, terug: words.returned },
  };
  const title = titles[done ?? ""];
  return title === undefined ? null : <Notice tone="success" title={title} live="status" />;
}
