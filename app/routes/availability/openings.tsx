import { Form, Link } from "@remix-run/react";
import { agendaTexts } from "#app/texts/agenda.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Select } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { OpeningsView } from "./openings.server.ts";

interface OpeningsProps {
  view: OpeningsView | null;
  /** Whose it is, when not one's own: carried along. */
  advisor: string | undefined;
  /** The address of this page with other open times. */
  to: (preview: { kind: string; place: string; from?: string | undefined }) => string;
}

/** What can be booked as things stand, day by day: the starts, or why there are none. */
export function Openings({ view, advisor, to }: OpeningsProps) {
  const words = useTexts(agendaTexts).openings;
  const { placesForAdvisor } = useTexts(bookingTexts);
  if (view === null) return <p>{words.none}</p>;
  const { kind, place, first, last, city } = view;
  return (
    <Section title={words.title} lead={words.lead} id="vrij">
      <div className="stack">
        <Form method="get" className="filter" key={`${kind} ${place}`} preventScrollReset>
          {advisor === undefined ? null : <input type="hidden" name="adviseur" value={advisor} />}
          <Select label={words.kind} name="soort" defaultValue={kind} options={view.kinds} />
          <Select
            label={words.place}
            name="plek"
            defaultValue={place}
            options={view.places.map((value) => ({ value, label: placesForAdvisor[value] }))}
          />
          <Button look="secondary">{words.show}</Button>
        </Form>
        <Weeks view={view} to={(from) => to({ kind, place, from })} />
        <p aria-live="polite">
          {words.week(first, last)}. <span className="subtle">{words.zone(city)}</span>
        </p>
        <DefinitionList
          items={view.days.map((day) => ({ id: day.date, term: day.heading, value: <Day day={day} /> }))}
        />
      </div>
    </Section>
  );
}

function Weeks({ view: { before, after, isNow }, to }: { view: OpeningsView; to: (from?: string) => string }) {
  const words = useTexts(agendaTexts).openings;
  return (
    <nav aria-label={words.weeks} className="cluster">
      {before === null ? null : (
        <ButtonLink as={Link} to={to(before)} look="secondary" size="small" icon="back" preventScrollReset>
          {words.before}
        </ButtonLink>
      )}
      <ButtonLink as={Link} to={to(after)} look="secondary" size="small" icon="arrow" preventScrollReset>
        {words.after}
      </ButtonLink>
      {isNow ? null : (
        <ButtonLink as={Link} to={to()} look="quiet" size="small" preventScrollReset>
          {words.now}
        </ButtonLink>
      )}
    </nav>
  );
}

function Day({ day: { starts, reason, because, ownHours } }: { day: OpeningsView["days"][number] }) {
  const { openings: words, reasons } = useTexts(agendaTexts);
  return (
    <div className="stack stack--small">
      {reason === null ? (
        <p>
          <Badge tone="success">{words.starts(starts.length)}</Badge>
        </p>
      ) : (
        <p className="cluster">
          <Badge>{words.closed}</Badge>
          <span>{reasons[reason]}</span>
          {because === null ? null : <span>{words.because(because)}</span>}
        </p>
      )}
      {ownHours ? <p className="subtle small">{words.ownHours}</p> : null}
      {starts.length === 0 ? null : (
        <ul className="cluster plain-list small">
          {starts.map(({ at, label }) => (
            <li key={at}>
              <time dateTime={at}>{label}</time>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
