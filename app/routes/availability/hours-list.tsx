import { Form } from "@remix-run/react";
import { agendaTexts } from "#app/texts/agenda.ts";
import { Button } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { ScheduleView } from "./schedule-view.server.ts";

interface HoursListProps extends Pick<ScheduleView, "id" | "hours"> {
  advisor: string | undefined;
}

/** The weekly hours of a schedule as they are, each with a button that removes it. */
export function HoursList({ id, hours, advisor }: HoursListProps) {
  const texts = useTexts(agendaTexts);
  const words = texts.availability;
  if (hours.length === 0) return <p>{words.noHours}</p>;
  return (
    <DefinitionList
      items={hours.map((row) => {
        const day = texts.weekdays[row.weekday - 1] ?? "";
        return {
          id: row.id,
          term: day,
          value: row.range,
          action: (
            <Form
              method="post"
              action={workPaths.advisorHoursRemoval({ id, part: row.id, advisor })}
              preventScrollReset
            >
              <Button look="quiet" size="small" id={`uren-${row.id}`}>
                {words.remove}
                <span className="visually-hidden">
                  : {day} {row.range}
                </span>
              </Button>
            </Form>
          ),
        };
      })}
    />
  );
}
