import { Form, Link } from "@remix-run/react";
import type { HoursView } from "#app/domain/work/hours-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatList } from "#app/ui/stat.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

interface Log {
  id: string;
  log: HoursView;
  /** About how many hours there are for it. */
  planned: string;
  /** Can her own lines still be corrected? */
  open: boolean;
}

/** What was logged: the sums, and every line with what can be done with it. */
export function HoursLog({ id, log, planned, open }: Log) {
  const words = useTexts(workTexts).hours;
  if (log.lines.length === 0)
    return (
      <EmptyState title={words.empty}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  const people = log.byPerson.length > 1 ? log.byPerson : [];
  return (
    <Section title={words.list}>
      <StatList
        items={[
          { id: "total", label: words.total, figure: words.figure(log.total), note: words.planned(planned) },
          ...people.map(({ id: key, name, hours }) => ({ id: key, label: name, figure: words.figure(hours) })),
        ]}
      />
      <DataTable
        caption={words.list}
        captionHidden
        rows={log.lines}
        rowKey={(line) => line.id}
        columns={[
          { id: "day", header: words.columns.day, rowHeader: true, whole: true, cell: ({ day }) => day },
          { id: "hours", header: words.columns.hours, align: "end", cell: ({ hours }) => hours },
          { id: "what", header: words.columns.what, cell: ({ what }) => what },
          ...(people.length > 0 ? [{ id: "who", header: words.columns.who, cell: ({ who }: Line) => who }] : []),
          ...(open
            ? [
                {
                  id: "action",
                  header: words.columns.action,
                  cell: (line: Line) => <LineActions id={id} line={line} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

type Line = HoursView["lines"][number];

function LineActions({ id, line }: { id: string; line: Line }) {
  const words = useTexts(workTexts).hours;
  if (!line.own) return null;
  const about = <span className="visually-hidden">{words.about(line.day, line.hours)}</span>;
  const to = { id, part: line.id };
  return (
    <div className="cluster">
      <ButtonLink as={Link} to={workPaths.workLogLine(to)} size="small" look="quiet">
        {words.edit}
        {about}
      </ButtonLink>
      <Form method="post" action={workPaths.workLogRemoval(to)} preventScrollReset>
        <Button size="small" look="quiet">
          {words.remove}
          {about}
        </Button>
      </Form>
    </div>
  );
}
