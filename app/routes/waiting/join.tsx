import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findType } from "#app/domain/agenda/types.server.ts";
import { choiceSchema } from "#app/domain/booking/choice.ts";
import { joinWaiting } from "#app/domain/booking/waiting-commands.server.ts";
import { waitingForm } from "#app/domain/booking/waiting-schema.ts";
import { prefillFromResponse } from "#app/domain/scan/queries.server.ts";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import { office } from "#app/web/office.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";

export const handle: PageHandle = { title: (language) => bookingTexts[language].waiting.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const query = new URL(request.url).searchParams;
  const given = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const { kind, place, advisorId, postcode, scan } = given;
  const choice = choiceSchema.safeParse({ kind, place, advisorId, postcode, scan });
  const type = await findType(context.db, kind ?? "");
  if (!choice.success || type === undefined) throw redirect(paths.booking({ kind, place, scan }));
  const language = await languageOf(request);
  const prefill = scan ? await prefillFromResponse(context.db, scan) : undefined;
  const today = localDateOf(Date.now(), amsterdam);
  return {
    choice: { ...choice.data, scan: prefill ? scan : undefined },
    kindName: type.names[language],
    question: prefill?.question ?? "",
    period: { firstDate: today, lastDate: addDays(today, 30) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  await limited(request, "waiting", context.clientAddress);
  const form = await readForm(request, waitingForm);
  if (!form.ok) return reject(form.errors[""] ? { website: ["trap"] } : form.errors, form.typed);
  const { scanToken } = form.value;
  const scan = scanToken ? await prefillFromResponse(context.db, scanToken) : undefined;
  const wish = { wish: form.value, responseId: scan?.responseId ?? null, office: office() };
  const outcome = await joinWaiting(context.db, wish, new Date());
  if (outcome.ok) return redirect(paths.waiting({ token: outcome.value }), 303);
  const words = Object.entries(form.value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const typed = Object.fromEntries(words);
  return outcome.reason === "kind"
    ? reject({ email: ["booking.errors.kind"] }, typed)
    : reject({ email: ["tooManyWaiting"] }, typed);
}

export default function JoinWaiting() {
  const { choice, kindName, question, period } = useLoaderData<typeof loader>();
  const texts = useTexts(bookingTexts);
  const { formRule, optional } = useTexts(siteTexts);
  const words = texts.waiting;
  const { details } = texts;
  const form = useZodForm({
    schema: waitingForm,
    rejected: useActionData<typeof action>(),
    defaults: { ...period, question, postcode: choice.postcode ?? "" },
    messages: { ...texts.errors, tooManyWaiting: words.tooMany },
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={`${kindName}, ${texts.placesInSentence[choice.place]}`}
        lead={words.intro}
      />
      <p>{formRule}</p>
      <Form {...form.formProps} className="form">
        <GroupFrame id="period" texts={{ label: words.periodTitle }} headingLevel={2} kind="fields">
          <div className="form">
            <TextField label={words.first} type="date" width="short" {...form.field("firstDate")} />
            <TextField label={words.last} type="date" width="short" {...form.field("lastDate")} />
          </div>
        </GroupFrame>
        <TextField label={details.name} autoComplete="name" {...form.field("name")} />
        <TextField
          label={details.email}
          hint={details.emailHint}
          type="email"
          autoComplete="email"
          {...form.field("email")}
        />
        <TextField
          label={details.phone}
          hint={details.phoneHint}
          optional={optional}
          type="tel"
          autoComplete="tel"
          width="medium"
          {...form.field("phone")}
        />
        <TextField label={details.company} autoComplete="organization" {...form.field("company")} />
        <TextArea label={details.question} hint={details.questionHint} rows={4} {...form.field("question")} />
        {choice.place === "on-site" ? (
          <>
            <TextField label={details.postcode} autoComplete="postal-code" width="short" {...form.field("postcode")} />
            <TextField label={details.houseNumber} width="short" {...form.field("houseNumber")} />
          </>
        ) : null}
        <input type="hidden" {...form.hidden("kind", choice.kind)} />
        <input type="hidden" {...form.hidden("place", choice.place)} />
        <input type="hidden" {...form.hidden("language", useLanguage())} />
        {choice.advisorId ? <input type="hidden" {...form.hidden("advisorId", choice.advisorId)} /> : null}
        {choice.scan ? <input type="hidden" {...form.hidden("scanToken", choice.scan)} /> : null}
        <div className="visually-hidden" aria-hidden="true">
          <label htmlFor="website">{details.trap}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}
