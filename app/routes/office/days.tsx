import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { forgetOfficeDay, switchOfficeDay } from "#app/domain/agenda/office-commands.server.ts";
import { listOfficeDays } from "#app/domain/agenda/office-queries.server.ts";
import { isByItself, officeYear } from "#app/domain/agenda/office-year.ts";
import { officeDayForm } from "#app/domain/agenda/schema.ts";
import { countOnDates } from "#app/domain/booking/pending-queries.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { BuiltInDays, OwnDays } from "./day-rows.tsx";
import { dayView } from "./day-view.server.ts";
import { OfficeNav } from "./office-nav.tsx";
import { said } from "./said.ts";

export const handle: PageHandle = {
  title: (language, loaded) => officeTexts[language].days.title(Number(loadedText(loaded, "year") ?? "")),
};

/** The days of a year on which the office is closed, or could be: `?jaar=`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const language = await languageOf(request);
  const today = localDateOf(Date.now(), amsterdam);
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
  const asked = Number(new URL(request.url).searchParams.get("jaar"));
  const year = years.find((one) => one === asked) ?? thisYear;
  const { builtIn, own } = officeYear(year, await listOfficeDays(context.db, year));
  const counts = await countOnDates(
    context.db,
    [...builtIn, ...own].filter(({ closed }) => closed).map(({ date }) => date),
  );
  const view = { language, today, counts };
  return {
    ...{ year: String(year), years: years.map(String) },
    builtIn: builtIn.map((day) => dayView(day, view)),
    own: own.map((day) => dayView(day, view)),
    done: said(request, "gedaan", officeTexts[language].days.done),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const form = await readForm(request, officeDayForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { date, closed } = form.value;
  if (isPast(date)) return reject({ date: ["past"] }, form.typed);
  // a day that is as the calendar has it needs no switch: it then goes with the calendar, also when that changes
  if (isByItself(form.value)) await forgetOfficeDay(context.db, date, by(actor));
  else await switchOfficeDay(context.db, form.value, by(actor));
  return redirect(workPaths.officeDays({ year: date.slice(0, 4), done: closed ? "gesloten" : "open" }), 303);
}

export default function Days() {
  const { year, years, builtIn, own, done } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const words = useTexts(officeTexts).days;
  const { formRule, optional } = useTexts(siteTexts);
  const form = useZodForm({ schema: officeDayForm, rejected, messages: words.errors });
  return (
    <Main width="narrow">
      <OfficeNav />
      <FormErrorSummary {...form.summary} />
      {done === null || rejected !== undefined ? null : <Notice tone="success" title={done} live="status" />}
      <PageHeading title={words.title(Number(year))} lead={words.lead} />
      <SubNav
        label={words.years}
        links={years.map((one) => ({
          id: one,
          link: (
            <Link to={workPaths.officeDays({ year: one })} aria-current={one === year ? "page" : undefined}>
              {one}
            </Link>
          ),
        }))}
      />
      <Section title={words.builtIn} lead={words.builtInLead}>
        <BuiltInDays days={builtIn} />
      </Section>
      <Section title={words.own} lead={words.ownLead}>
        {own.length === 0 ? <p>{words.ownNone}</p> : <OwnDays days={own} />}
      </Section>
      <Section title={words.addTitle}>
        <p>{formRule}</p>
        {/* made anew when a day was added, so that it is empty again */}
        <Form key={own.length} {...form.formProps} className="form">
          <input type="hidden" {...form.hidden("closed", "yes")} />
          <TextField label={words.date} type="date" width="short" {...form.field("date")} />
          <TextField
            label={words.name}
            hint={words.nameHint}
            optional={optional}
            width="medium"
            autoComplete="off"
            {...form.field("name")}
          />
          <Button>{words.add}</Button>
        </Form>
      </Section>
    </Main>
  );
}

const isPast = (date: LocalDate): boolean => date < localDateOf(Date.now(), amsterdam);
