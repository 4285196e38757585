import { Form, Link } from "@remix-run/react";
import type { Choice } from "#app/domain/booking/choice.ts";
import { bookingSchema } from "#app/domain/booking/schema.ts";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { BookingSteps } from "./booking-steps.tsx";
import { DetailsFields } from "./details-fields.tsx";
import type { WeekView } from "./slot-view.server.ts";

interface DetailsPageProps {
  choice: Choice;
  start: string;
  when: string;
  question: string;
  free: boolean;
  instead: WeekView | null;
  rejected: Rejected | undefined;
}

/** The last step: who she is and what she wants to talk about, under an overview of what she chose. */
export function DetailsPage({ choice, start, when, question, free, instead, rejected }: DetailsPageProps) {
  const words = useTexts(bookingTexts);
  const language = useLanguage();
  const form = useZodForm({ schema: bookingSchema, rejected, defaults: { question }, messages: words.errors });
  const chosen = { ...choice, start };
  const full = !free && instead === null;
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <div className="stack">
        <BookingSteps step="details" />
        <PageHeading title={words.details.title} lead={words.details.intro} />
        <p>{useTexts(siteTexts).formRule}</p>
      </div>
      {free ? null : (
        <Notice tone="warning" title={words.details.takenTitle} headingLevel={2} live="alert">
          <p>{full ? words.details.takenNone : words.details.taken}</p>
        </Notice>
      )}
      <Overview chosen={chosen} when={free ? when : null} />
      <Form {...form.formProps} className="form">
        {instead === null ? (
          <input type="hidden" {...form.hidden("start", start)} />
        ) : (
          <SlotList
            label={words.details.takenLabel}
            hint={words.dutchTime}
            days={instead.days}
            {...form.field("start")}
          />
        )}
        <input type="hidden" {...form.hidden("kind", choice.kind)} />
        <input type="hidden" {...form.hidden("place", choice.place)} />
        <input type="hidden" {...form.hidden("language", language)} />
        {choice.scan ? <input type="hidden" {...form.hidden("scanToken", choice.scan)} /> : null}
        <DetailsFields form={form} visit={choice.place === "on-site"} fromScan={question !== ""} />
        <ButtonRow>
          <Button look="spot" size="large">
            {words.details.submit}
          </Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}

/** What she chose in the steps before; `when` null: that time is gone, another is asked below. */
function Overview({ chosen, when }: { chosen: Choice & { start: string }; when: string | null }) {
  const words = useTexts(bookingTexts);
  const change = (what: string, to: string) => (
    <Link to={to}>
      {words.details.change}
      <span className="visually-hidden"> {what}</span>
    </Link>
  );
  const again = paths.booking(chosen);
  return (
    <Card title={words.details.chosen} look="lit">
      <DefinitionList
        items={[
          {
            id: "kind",
            term: words.details.kind,
            value: words.kinds[chosen.kind],
            action: change(words.details.kind, again),
          },
          {
            id: "place",
            term: words.details.where,
            value: words.places[chosen.place],
            action: change(words.details.where, again),
          },
          ...(when === null
            ? []
            : [
                {
                  id: "when",
                  term: words.details.when,
                  value: when,
                  action: change(words.details.when, paths.bookingTime({ ...chosen, from: chosen.start.slice(0, 10) })),
                },
              ]),
        ]}
      />
    </Card>
  );
}
