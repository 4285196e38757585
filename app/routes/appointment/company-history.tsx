import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { useTexts } from "#app/web/language.tsx";
import { appointmentTones } from "#app/web/tones.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { Around } from "./around.server.ts";

/** The company's other appointments, with the notes that were made: whoever speaks with it next need not begin anew. */
export function CompanyHistory({ history }: Pick<Around, "history">) {
  const words = useTexts(appointmentTexts).history;
  const { statuses } = useTexts(advisorTexts).appointment;
  return (
    <Section title={words.title}>
      {history.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Timeline
          label={words.title}
          items={history.map(({ id, when, kind, advisor, status, notes, mine, isComing }) => ({
            id,
            when,
            state: isComing ? "next" : "done",
            title: (
              <span className="cluster">
                {mine ? (
                  <Link to={workPaths.advisorAppointment({ id })}>{words.by(kind, advisor)}</Link>
                ) : (
                  words.by(kind, advisor)
                )}
                <Badge tone={appointmentTones[status]}>{statuses[status]}</Badge>
              </span>
            ),
            detail:
              notes === "" ? (
                <span className="subtle">{words.noNotes}</span>
              ) : (
                <Disclosure summary={words.notes}>
                  <WrittenText text={notes} />
                </Disclosure>
              ),
          }))}
        />
      )}
    </Section>
  );
}
