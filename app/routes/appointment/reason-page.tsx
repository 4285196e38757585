import { Form, Link } from "@remix-run/react";
import { cancellationSchema } from "#app/domain/booking/schema.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";

interface ReasonPageProps {
  id: string;
  rejected: Rejected | undefined;
  words: { title: string; intro: string; reason: string; hint: string; submit: string; back: string };
}

/** Asks why before an appointment ends: what cannot be undone gets a page of its own. */
export function ReasonPage({ id, rejected, words }: ReasonPageProps) {
  const { errors } = useTexts(bookingTexts);
  const { optional } = useTexts(siteTexts);
  const form = useZodForm({ schema: cancellationSchema, rejected, messages: errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.intro} />
      <Form {...form.formProps} className="form">
        <TextArea label={words.reason} hint={words.hint} optional={optional} rows={3} {...form.field("reason")} />
        <ButtonRow>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}
