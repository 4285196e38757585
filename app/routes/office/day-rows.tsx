import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { officeTexts } from "#app/texts/office.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { DayView } from "./day-view.server.ts";
import "#app/ui/styles/day-rows.css";

/** The built-in days of a year, each with its switch. */
export function BuiltInDays({ days }: { days: readonly DayView[] }) {
  const words = useTexts(officeTexts).days;
  return (
    <ul className="day-rows">
      {days.map((day) => (
        <Row key={day.date} day={day}>
          <Form method="post" action={workPaths.officeDays({ year: day.date.slice(0, 4) })} preventScrollReset>
            <input type="hidden" name="date" value={day.date} />
            <Button size="small" look="secondary" name="closed" value={day.closed ? "no" : "yes"}>
              {day.closed ? words.reopen : words.close}
              <span className="visually-hidden">: {day.title}</span>
            </Button>
          </Form>
        </Row>
      ))}
    </ul>
  );
}

/** Days that she closed herself, each with a way to take it back. */
export function OwnDays({ days }: { days: readonly DayView[] }) {
  const words = useTexts(officeTexts).days;
  return (
    <ul className="day-rows">
      {days.map((day) => (
        <Row key={day.date} day={day}>
          <Form method="post" action={workPaths.officeDayRemoval({ part: day.date })} preventScrollReset>
            <Button size="small" look="secondary">
              {words.remove}
              <span className="visually-hidden">: {day.title}</span>
            </Button>
          </Form>
        </Row>
      ))}
    </ul>
  );
}

function Row({ day, children }: { day: DayView; children: ReactNode }) {
  const words = useTexts(officeTexts).days;
  return (
    <li className="day-rows__row">
      <div className="day-rows__words">
        <p>
          <strong>{day.title}</strong>
        </p>
        <p className="subtle">
          <time dateTime={day.date}>{day.when}</time>
        </p>
        {day.appointments === null ? null : <p className="small">{day.appointments}</p>}
      </div>
      <p className="cluster">
        <Badge tone={day.closed ? "neutral" : "success"} icon={day.closed ? undefined : "check"}>
          {day.closed ? words.closed : words.open}
        </Badge>
        {day.changed ? <Badge tone="info">{words.changed}</Badge> : null}
      </p>
      {day.past ? null : children}
    </li>
  );
}
