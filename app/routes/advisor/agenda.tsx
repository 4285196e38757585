import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AgendaItem } from "./agenda-view.server.ts";
import { appointmentTones } from "./tones.ts";

/** Conversations of one day under each other: when, with whom, what kind and where, about what, and how it stands. */
export function Agenda({ items, label, named }: { items: readonly AgendaItem[]; label: string; named: boolean }) {
  const words = useTexts(advisorTexts).today;
  return (
    <Timeline
      label={label}
      items={items.map((item) => ({
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
            <div>{item.question || words.noQuestion}</div>
          </>
        ),
        state: item.moment,
      }))}
    />
  );
}

function Title({ item }: { item: AgendaItem }) {
  const { today, appointment } = useTexts(advisorTexts);
  return (
    <span className="cluster">
      <Link to={workPaths.advisorAppointment({ id: item.id })}>{item.company}</Link>
      {item.moment === "now" ? <Badge tone="live">{today.now}</Badge> : null}
      {item.status === "confirmed" && item.moment === "done" ? (
        <Badge tone="warning">{today.outcomeMissing}</Badge>
      ) : (
        <Badge tone={appointmentTones[item.status]}>{appointment.statuses[item.status]}</Badge>
      )}
      <Badge tone={item.hasScan ? "action" : "neutral"}>{item.hasScan ? today.scanDone : today.noScan}</Badge>
    </span>
  );
}

function Where({ item, named }: { item: AgendaItem; named: boolean }) {
  const words = useTexts(advisorTexts).today;
  const { kinds, placesForAdvisor } = useTexts(bookingTexts);
  const facts = [kinds[item.kind], placesForAdvisor[item.place], words.with(item.contact)];
  return <div className="subtle">{[...facts, ...(named ? [words.by(item.advisor)] : [])].join(" · ")}</div>;
}
