import { Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import { statusTones } from "./tones.ts";
import type { WeekItemView } from "./week-view.server.ts";

/** One thing in the week: when, with whom, what and where, and how it stands where that is not as usual. */
export function WeekEntry({ item }: { item: WeekItemView }) {
  const words = useTexts(officeTexts).week;
  const { statuses } = useTexts(advisorTexts).appointment;
  return (
    <>
      <strong>
        <time dateTime={item.at}>{item.time}</time>
      </strong>
      {item.kind === "talk" ? null : <p>{item.kind === "held" ? words.held : words.busy}</p>}
      {item.talks.map(({ id, company, status }) => (
        <p key={id} className="cluster">
          <Link to={workPaths.advisorAppointment({ id })}>{company}</Link>
          {status === "confirmed" ? null : <Badge tone={statusTones[status]}>{statuses[status]}</Badge>}
        </p>
      ))}
      {item.title === null ? null : (
        <p className="subtle">{[item.title, item.facts, item.seats].filter(Boolean).join(" · ")}</p>
      )}
    </>
  );
}
