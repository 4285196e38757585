import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { setWork } from "#app/domain/agenda/schedule-commands.server.ts";
import { themes, wishes, workForm } from "#app/domain/agenda/schema.ts";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { zoneChoices } from "#app/lib/zones.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { mainScanId } from "#scans/index.ts";
import { Saved } from "./saved.tsx";

export const handle: PageHandle = { title: (language) => agendaTexts[language].work.title };

const lists = ["specialisms", "wishes"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, other } = await whoseAgenda(context.db, { actor, request });
  const language = await languageOf(request);
  const scan = await newestScan(context.db, mainScanId);
  const wish = scan?.questions.find(({ id }) => id === "wish");
  const options = wish !== undefined && "options" in wish ? wish.options : [];
  return {
    saved: new URL(request.url).searchParams.get("gedaan"),
    other,
    advisor,
    // by the names that owners read in the scan
    themes: themes.map((value) => ({
      value,
      label: scan?.dimensions.find(({ id }) => id === value)?.name[language] ?? value,
    })),
    wishes: wishes.map((value) => ({
      value,
      label: options.find(({ id }) => id === value)?.label[language] ?? value,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  const form = await readForm(request, workForm, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  await setWork(context.db, hers, form.value);
  return redirect(workPaths.advisorWork({ done: "work", advisor: other }), 303);
}

export default function Work() {
  const { saved, other, advisor, ...options } = useLoaderData<typeof loader>();
  const texts = useTexts(agendaTexts);
  const words = texts.work;
  const { optional } = useTexts(siteTexts);
  const { maxPerDay, maxPerWeek, meetingUrl, zone, specialisms } = advisor;
  const form = useZodForm({
    schema: workForm,
    rejected: useActionData<typeof action>(),
    defaults: {
      ...{ maxPerDay: String(maxPerDay ?? ""), maxPerWeek: String(maxPerWeek ?? ""), meetingUrl: meetingUrl ?? "" },
      ...{ zone, specialisms, wishes: advisor.wishes },
    },
    lists,
    messages: texts.errors,
  });
  const number = { optional, inputMode: "numeric", width: "short" } as const;
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorAvailability({ advisor: other })}>{texts.availability.title}</Link>}
        title={other === undefined ? words.title : words.titleOf(advisor.name)}
        lead={words.lead}
      />
      <Saved code={saved} words={words.saved} hasOpenings={false} />
      <Form {...form.formProps} className="form">
        <TextField label={words.maxPerDay} hint={words.limitHint} {...number} {...form.field("maxPerDay")} />
        <TextField label={words.maxPerWeek} hint={words.limitHint} {...number} {...form.field("maxPerWeek")} />
        <TextField
          label={words.meetingUrl}
          hint={words.meetingHint}
          optional={optional}
          type="url"
          {...form.field("meetingUrl")}
        />
        <Select
          label={texts.availability.zone}
          hint={words.zoneHint}
          width="medium"
          options={zoneChoices(zone)}
          {...form.field("zone")}
        />
        <CheckboxGroup
          label={words.specialisms}
          hint={words.matchHint}
          optional={optional}
          options={options.themes}
          {...form.choices("specialisms")}
        />
        <CheckboxGroup
          label={words.wishes}
          hint={words.matchHint}
          optional={optional}
          options={options.wishes}
          {...form.choices("wishes")}
        />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}
