import { shownPhone } from "#app/lib/dutch-values.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Badge } from "#app/ui/badge.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { AppointmentView } from "./appointment-view.server.ts";
import { appointmentTones } from "./tones.ts";

/** Who, what, when and where, with the ways to reach her. */
export function AppointmentFacts({ talk }: { talk: AppointmentView }) {
  const words = useTexts(advisorTexts).appointment;
  const { facts, statuses } = words;
  const { name, email, phone } = talk.contact;
  return (
    <DefinitionList
      items={[
        {
          id: "kind",
          term: facts.kind,
          value: (
            <span className="cluster">
              {talk.kind} <Badge tone={appointmentTones[talk.status]}>{statuses[talk.status]}</Badge>
            </span>
          ),
        },
        { id: "when", term: facts.when, value: talk.when },
        { id: "where", term: facts.where, value: talk.where },
        { id: "contact", term: facts.contact, value: name },
        ...(phone === null
          ? []
          : [{ id: "phone", term: facts.phone, value: <a href={`tel:${phone}`}>{shownPhone(phone)}</a> }]),
        { id: "email", term: facts.email, value: <a href={`mailto:${email}`}>{email}</a> },
        { id: "advisor", term: facts.advisor, value: talk.advisor },
        { id: "reference", term: facts.reference, value: talk.reference },
      ]}
    />
  );
}
