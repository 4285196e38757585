import { Form } from "@remix-run/react";
import type { Place } from "#app/domain/booking/appointment-kinds.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

export interface Hours {
  id: string;
  weekday: number;
  start: string;
  end: string;
  places: Place[];
}

/** The weekly hours as they are, each with a button that removes it. */
export function HoursList({ hours }: { hours: Hours[] }) {
  const texts = useTexts(bookingTexts);
  const words = texts.availability;
  if (hours.length === 0) {
    return (
      <EmptyState title={words.noneTitle} headingLevel={3}>
        <p>{words.none}</p>
      </EmptyState>
    );
  }
  return (
    <DefinitionList
      items={hours.map(({ id, weekday, start, end, places }) => {
        const day = words.weekdays[weekday - 1] ?? "";
        const range = words.range(start, end);
        return {
          id,
          term: day,
          value: (
            <>
              {range}
              <br />
              <span className="subtle">{places.map((place) => texts.placesForAdvisor[place]).join(", ")}</span>
            </>
          ),
          action: (
            <Form method="post" action={workPaths.advisorHoursRemoval({ id })}>
              <Button look="quiet" size="small">
                {words.remove}
                <span className="visually-hidden">
                  : {day} {range}
                </span>
              </Button>
            </Form>
          ),
        };
      })}
    />
  );
}
