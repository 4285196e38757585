import { Form, Link } from "@remix-run/react";
import type { Place } from "#app/domain/agenda/places.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import type { TimeRefusal } from "#app/domain/booking/chosen-time.server.ts";
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
import type { WeekView } from "#app/web/slot-view.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { BookingSteps } from "./booking-steps.tsx";
import { DetailsFields } from "./details-fields.tsx";

interface ChosenSoFar {
  kind: string;
  place: Place;
  advisorId?: string | undefined;
  postcode?: string | undefined;
  scan?: string | undefined;
  step?: string | undefined;
  zone?: string | undefined;
}

interface DetailsPageProps {
  choice: ChosenSoFar;
  start: string;
  /** The secret of the time that is held for her; empty when none is. */
  hold: string;
  heldUntil: string | null;
  kindName: string;
  advisorName: string | null;
  questions: readonly TypeQuestion[];
  when: string;
  question: string;
  /** Why the time cannot be had; null while it can. */
  gone: TimeRefusal | null;
  instead: WeekView | null;
  rejected: Rejected | undefined;
}

/** The last step: who she is and what she wants to talk about, under an overview of what she chose. */
export function DetailsPage(props: DetailsPageProps) {
  const { choice, start, hold, heldUntil, questions, when, question, gone, instead, rejected } = props;
  const words = useTexts(bookingTexts);
  const language = useLanguage();
  const form = useServedForm({
    rejected,
    defaults: { question, postcode: choice.postcode ?? "" },
    messages: words.errors,
  });
  const chosen = { ...choice, start };
  const free = gone === null;
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <div className="stack">
        <BookingSteps step="details" />
        <PageHeading title={words.details.title} lead={words.details.intro} />
        <p>{useTexts(siteTexts).formRule}</p>
      </div>
      {gone === null ? null : (
        <Notice tone="warning" title={words.errors[gone]} headingLevel={2} live="alert">
          <p>{instead === null ? words.details.takenNone : words.details.taken}</p>
        </Notice>
      )}
      <Overview
        {...{ chosen, hold }}
        kind={props.kindName}
        advisor={props.advisorName}
        when={free ? when : null}
        held={heldUntil}
      />
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
        {hold ? <input type="hidden" {...form.hidden("hold", hold)} /> : null}
        {choice.advisorId ? <input type="hidden" {...form.hidden("advisorId", choice.advisorId)} /> : null}
        {choice.zone ? <input type="hidden" {...form.hidden("guestZone", choice.zone)} /> : null}
        {choice.scan ? <input type="hidden" {...form.hidden("scanToken", choice.scan)} /> : null}
        <DetailsFields
          form={form}
          visit={choice.place === "on-site"}
          fromScan={question !== ""}
          questions={questions}
        />
        <ButtonRow>
          <Button look="spot" size="large">
            {words.details.submit}
          </Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}

interface OverviewProps {
  chosen: ChosenSoFar & { start: string };
  hold: string;
  kind: string;
  advisor: string | null;
  /** Null: that time is gone, another is asked below. */
  when: string | null;
  /** Until when it is held. */
  held: string | null;
}

/** What she chose in the steps before. */
function Overview({ chosen, hold, kind, advisor, when, held }: OverviewProps) {
  const words = useTexts(bookingTexts);
  const change = (what: string, to: string) => (
    <Link to={to}>
      {words.details.change}
      <span className="visually-hidden"> {what}</span>
    </Link>
  );
  const { start, ...choice } = chosen;
  const again = paths.booking(choice);
  const otherTime = paths.bookingTime({ ...choice, start, from: start.slice(0, 10), hold: hold || undefined });
  return (
    <Card title={words.details.chosen} look="lit">
      <DefinitionList
        items={[
          { id: "kind", term: words.details.kind, value: kind, action: change(words.details.kind, again) },
          {
            id: "place",
            term: words.details.where,
            value: words.places[chosen.place],
            action: change(words.details.where, again),
          },
          ...(advisor === null ? [] : [{ id: "advisor", term: words.details.advisor, value: advisor }]),
          ...(when === null
            ? []
            : [{ id: "when", term: words.details.when, value: when, action: change(words.details.when, otherTime) }]),
        ]}
      />
      {held === null || when === null ? null : <p className="subtle">{words.details.heldUntil(held)}</p>}
    </Card>
  );
}
