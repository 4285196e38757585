import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listSupervised } from "#app/domain/work/supervision-queries.server.ts";
import { supervisionView } from "#app/domain/work/supervision-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Badge } from "#app/ui/badge.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => workTexts[language].supervision.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "work.supervise");
  const classes = await listSupervised(context.db, actor.personId ?? "");
  return { classes: supervisionView(classes, await languageOf(request), new Date()) };
}

type Class = ReturnType<typeof supervisionView>[number];

export default function Supervision() {
  const { classes } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts).supervision;
  return (
    <Main width="wide">
      <PageHeading title={words.title} lead={words.lead} />
      {classes.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : null}
      {classes.map((one) => (
        <ClassSection key={one.id} group={one} />
      ))}
    </Main>
  );
}

function ClassSection({ group }: { group: Class }) {
  const words = useTexts(workTexts).supervision;
  return (
    <Section title={group.name} lead={group.guided}>
      {group.works.length === 0 ? (
        <p>{words.noWork}</p>
      ) : (
        <DataTable
          caption={words.caption(group.name)}
          captionHidden
          rows={group.works}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "work",
              header: words.columns.work,
              rowHeader: true,
              cell: ({ id, title, company }) => (
                <>
                  <Link to={workPaths.candidateAssignment({ id })}>{title}</Link>
                  <br />
                  <span className="subtle small">{company}</span>
                </>
              ),
            },
            { id: "state", header: words.columns.state, cell: ({ state }) => state },
            {
              id: "plan",
              header: words.columns.plan,
              cell: ({ plan, late }) => (
                <>
                  {plan ?? words.noPlan} {late === null ? null : <Badge tone="warning">{late}</Badge>}
                </>
              ),
            },
            { id: "hours", header: words.columns.hours, cell: ({ hours }) => hours },
            { id: "team", header: words.columns.team, cell: ({ members }) => members ?? words.nobody },
            { id: "talk", header: words.columns.talk, cell: ({ talk }) => talk ?? words.noTalk },
          ]}
        />
      )}
      <p>
        <strong>{group.count}</strong>
        {group.students.length === 0 ? `. ${words.noStudents}` : `: ${group.students.join(", ")}`}
      </p>
    </Section>
  );
}
