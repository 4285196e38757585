import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { weekTexts } from "#app/texts/week.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { useTexts } from "#app/web/language.tsx";
import { appointmentTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import type { AgendaItem } from "./agenda-view.server.ts";
import { Preparation } from "./preparation.tsx";
import type { PreparationView } from "./preparation-view.server.ts";

interface AgendaProps {
  items: readonly AgendaItem[];
  label: string;
  /** Is it said whose each is? */
  named: boolean;
  /** What to know before each of them, where that is shown. */
  preparations?: readonly PreparationView[];
}

/** Conversations of one day under each other: when, with whom, what kind and where, about what, and how it stands. */
export function Agenda({ items, label, named, preparations = [] }: AgendaProps) {
  const words = useTexts(advisorTexts).today;
  return (
    <Timeline
      label={label}
      items={items.map((item) => {
        const facts = preparations.find(({ id }) => id === item.id);
        return {
          id: item.id,
          when: (
            <strong>
              <time dateTime={item.at}>{item.time}</time>
            </strong>
          ),
          title: <Title item={item} />,
          detail: (
            <>
              <Where item={item} named={named} />
              {item.guests.length > 0 ? (
                <Guests guests={item.guests} />
              ) : (
                <div>{item.question || words.noQuestion}</div>
              )}
              {facts === undefined || item.guests.length > 0 ? null : <Preparation facts={facts} place={item.place} />}
            </>
          ),
          state: item.moment,
        };
      })}
    />
  );
}

function Title({ item }: { item: AgendaItem }) {
  const { today, appointment } = useTexts(advisorTexts);
  const { day, guests } = useTexts(weekTexts);
  const isGroup = item.guests.length > 0;
  return (
    <span className="cluster">
      <Link to={workPaths.advisorAppointment({ id: item.id })}>
        {isGroup ? day.group(item.kind, guests(item.guests.length)) : item.company}
      </Link>
      {item.moment === "now" ? <Badge tone="live">{today.now}</Badge> : null}
      {item.status === "confirmed" && item.moment === "done" ? (
        <Badge tone="warning">{today.outcomeMissing}</Badge>
      ) : (
        <Badge tone={appointmentTones[item.status]}>{appointment.statuses[item.status]}</Badge>
      )}
      {isGroup ? null : (
        <Badge tone={item.hasScan ? "action" : "neutral"}>{item.hasScan ? today.scanDone : today.noScan}</Badge>
      )}
    </span>
  );
}

function Where({ item, named }: { item: AgendaItem; named: boolean }) {
  const words = useTexts(advisorTexts).today;
  const { placesForAdvisor } = useTexts(bookingTexts);
  const where = item.room === null ? placesForAdvisor[item.place] : `${placesForAdvisor[item.place]}, ${item.room}`;
  const who = item.guests.length > 0 ? [] : [words.with(item.contact)];
  const facts = [item.kind, where, ...who, ...(named ? [words.by(item.advisor)] : [])];
  return <div className="subtle">{facts.join(" · ")}</div>;
}

function Guests({ guests }: Pick<AgendaItem, "guests">) {
  return (
    <ul>
      {guests.map(({ id, company, contact }) => (
        <li key={id}>
          <Link to={workPaths.advisorAppointment({ id })}>{company}</Link>, {contact}
        </li>
      ))}
    </ul>
  );
}
