import { Form } from "@remix-run/react";
import type { Place } from "#app/domain/booking/appointment-kinds.ts";
import { paths } from "#app/paths.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";

export interface Hours {
  id: string;
  weekday: number;
  start: string;
  end: string;
  places: Place[];
}

/** The weekly hours as they are, each with a button that removes it. */
export function HoursTable({ hours }: { hours: Hours[] }) {
  const texts = useTexts(bookingTexts);
  const words = texts.availability;
  if (hours.length === 0) {
    return (
      <EmptyState title={words.noneTitle} headingLevel={3}>
        <p>{words.none}</p>
      </EmptyState>
    );
  }
  const day = ({ weekday }: Hours) => words.weekdays[weekday - 1] ?? "";
  const range = ({ start, end }: Hours) => words.range(start, end);
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={hours}
      rowKey={({ id }) => id}
      columns={[
        { id: "day", header: words.day, rowHeader: true, cell: day },
        { id: "hours", header: words.hours, cell: range },
        {
          id: "places",
          header: words.places,
          cell: ({ places }) => places.map((place) => texts.placesForAdvisor[place]).join(", "),
        },
        {
          id: "action",
          header: words.action,
          cell: (row) => (
            <Form method="post" action={paths.advisorHoursRemoval({ id: row.id })}>
              <Button look="quiet" size="small">
                {words.remove}
                <span className="visually-hidden">
                  : {day(row)} {range(row)}
                </span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
