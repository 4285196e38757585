import { bookingTexts } from "#app/texts/booking.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { AppointmentView } from "./opened.server.ts";

/** What, when, where, with whom, and the number to name on the phone. */
export function AppointmentFacts({ appointment }: { appointment: AppointmentView }) {
  const words = useTexts(bookingTexts);
  const { kind, date, times, machineTime, where, advisor, minutes, reference } = appointment;
  return (
    <DefinitionList
      items={[
        { id: "what", term: words.mail.facts.what, value: words.kinds[kind] },
        {
          id: "when",
          term: words.mail.facts.when,
          value: (
            <time dateTime={machineTime}>
              {date}, {times}
            </time>
          ),
        },
        { id: "where", term: words.mail.facts.where, value: where },
        { id: "with", term: words.manage.with, value: advisor },
        { id: "duration", term: words.manage.duration, value: words.minutes(minutes) },
        { id: "reference", term: words.manage.reference, value: reference },
      ]}
    />
  );
}
