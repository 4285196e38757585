import { Form, Link } from "@remix-run/react";
import { agendaTexts } from "#app/texts/agenda.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { ScheduleView } from "./schedule-view.server.ts";

/** One schedule in short, with the ways to change it. */
export function ScheduleCard({ schedule, advisor }: { schedule: ScheduleView; advisor: string | undefined }) {
  const texts = useTexts(agendaTexts);
  const words = texts.availability;
  const { placesForAdvisor } = useTexts(bookingTexts);
  const { id, name, places, hours, days } = schedule;
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))];
  const of = <span className="visually-hidden">: {name}</span>;
  return (
    <Card
      headingLevel={3}
      title={name || words.unnamed}
      actions={
        <>
          <ButtonLink as={Link} to={workPaths.advisorSchedule({ id, advisor })} size="small">
            {words.hours}
            {of}
          </ButtonLink>
          <ButtonLink as={Link} to={workPaths.advisorDays({ id, advisor })} look="secondary" size="small">
            {words.days}
            {of}
          </ButtonLink>
          <ButtonLink as={Link} to={workPaths.advisorScheduleChange({ id, advisor })} look="secondary" size="small">
            {words.change}
            {of}
          </ButtonLink>
          <Form method="post" action={workPaths.advisorScheduleRemoval({ id, advisor })}>
            <Button look="quiet" size="small">
              {words.drop}
              {of}
            </Button>
          </Form>
        </>
      }
    >
      <p className="subtle">{places.map((place) => placesForAdvisor[place]).join(", ")}</p>
      {hours.length === 0 ? <p>{words.noHours}</p> : null}
      <DefinitionList
        items={weekdays.map((weekday) => ({
          id: String(weekday),
          term: texts.weekdays[weekday - 1] ?? "",
          value: hours
            .filter((row) => row.weekday === weekday)
            .map(({ range }) => range)
            .join(", "),
        }))}
      />
      {days.length === 0 ? null : <p>{words.dayCount(days.length)}</p>}
    </Card>
  );
}
