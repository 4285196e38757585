import { shownPhone } from "#app/lib/dutch-values.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { weekTexts } from "#app/texts/week.ts";
import { Badge } from "#app/ui/badge.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import { appointmentTones } from "#app/web/tones.ts";
import type { AppointmentView } from "./appointment-view.server.ts";

/** Who, what, when and where, with the ways to reach her and to get there, and what she answered in advance. */
export function AppointmentFacts({ talk }: { talk: AppointmentView }) {
  const { facts, statuses } = useTexts(advisorTexts).appointment;
  const { name, email, phone } = talk.contact;
  const kind = (
    <span className="cluster">
      {talk.kind} <Badge tone={appointmentTones[talk.status]}>{statuses[talk.status]}</Badge>
    </span>
  );
  return (
    <DefinitionList
      items={[
        { id: "kind", term: facts.kind, value: kind },
        { id: "when", term: facts.when, value: talk.when },
        { id: "where", term: facts.where, value: <Where talk={talk} /> },
        { id: "contact", term: facts.contact, value: name },
        ...(phone === null
          ? []
          : [{ id: "phone", term: facts.phone, value: <a href={`tel:${phone}`}>{shownPhone(phone)}</a> }]),
        { id: "email", term: facts.email, value: <a href={`mailto:${email}`}>{email}</a> },
        { id: "advisor", term: facts.advisor, value: talk.advisor },
        { id: "reference", term: facts.reference, value: talk.reference },
        ...talk.answers.map(({ id, question, answer }) => ({ id: `answer-${id}`, term: question, value: answer })),
      ]}
    />
  );
}

function Where({ talk: { where, route, join } }: { talk: AppointmentView }) {
  const words = useTexts(appointmentTexts);
  const { day } = useTexts(weekTexts);
  const link = route ?? join;
  if (link === null) return where;
  return (
    <>
      {where}
      <br />
      <a href={link} rel="noreferrer">
        {route === null ? day.join : words.route}
      </a>
    </>
  );
}
