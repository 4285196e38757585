import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { AppointmentView } from "./opened.server.ts";

/** What, when, where, with whom, and the number to name on the phone. */
export function AppointmentFacts({ appointment }: { appointment: AppointmentView }) {
  const words = useTexts(bookingTexts);
  const { manage } = useTexts(bookedTexts);
  const { kind, date, times, ownTimes, machineTime, where, advisor, minutes, reference } = appointment;
  return (
    <DefinitionList
      items={[
        { id: "what", term: words.facts.what, value: kind },
        {
          id: "when",
          term: words.facts.when,
          value: (
            <time dateTime={machineTime}>
              {date}, {times}
            </time>
          ),
        },
        ...(ownTimes === null ? [] : [{ id: "own", term: words.facts.yourTime, value: ownTimes }]),
        { id: "where", term: words.facts.where, value: where },
        { id: "with", term: manage.with, value: advisor },
        { id: "duration", term: manage.duration, value: words.minutes(minutes) },
        { id: "reference", term: manage.reference, value: reference },
      ]}
    />
  );
}
