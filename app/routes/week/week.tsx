import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { findAdvisor, listAdvisors } from "#app/domain/agenda/work-queries.server.ts";
import { dateIn } from "#app/lib/dates.ts";
import { localDateOf } from "#app/lib/time.ts";
import { weekTexts } from "#app/texts/week.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { WeekGrid } from "#app/ui/week-grid.tsx";
import { allow, guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { weekOf } from "./week-view.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const query = new URL(request.url).searchParams;
  // the coordinator may look at anybody's week, and begins with the first
  const advisors = ownerOf(actor) === null ? await listAdvisors(context.db) : [];
  const named = query.get("adviseur") ?? "";
  const advisorId = /^[0-9a-f-]{36}$/.test(named) ? named : (ownerOf(actor) ?? advisors[0]?.id ?? actor.personId);
  allow(actor, "appointment.read", { scope: { advisorId }, request });
  const advisor = advisorId === null ? undefined : await findAdvisor(context.db, advisorId);
  if (advisor === undefined) throw notFound();
  const language = await languageOf(request);
  const now = new Date();
  const date = dateIn(query.get("van")) ?? localDateOf(now.getTime(), advisor.zone);
  const week = await weekOf(context.db, { advisor, date, language }, now);
  const other = advisor.id === actor.personId ? undefined : advisor.id;
  const words = weekTexts[language];
  const title = other === undefined ? words.title(week.number) : words.titleOf(week.number, advisor.name);
  return { title, other, advisors: advisors.map(({ id, name }) => ({ value: id, label: name })), ...week };
}

export default function Week() {
  const { title, other, advisors, days, ...week } = useLoaderData<typeof loader>();
  const words = useTexts(weekTexts);
  return (
    <Main width="wide">
      <PageHeading
        title={title}
        lead={words.lead(week.count)}
        aside={
          <ButtonLink as={Link} to={workPaths.advisorAvailability({ advisor: other })} look="secondary">
            {words.availability}
          </ButtonLink>
        }
      />
      <div className="stack">
        <Weeks before={week.before} after={week.after} isNow={week.isNow} advisor={other} />
        <Form method="get" className="filter" key={`${week.monday} ${other}`}>
          <TextField label={words.jump} name="van" type="date" width="medium" defaultValue={week.monday} />
          {advisors.length < 2 ? null : (
            <Select label={words.advisor} name="adviseur" options={advisors} defaultValue={other} />
          )}
          <Button look="secondary">{words.show}</Button>
        </Form>
        <p className="subtle">{words.zone(week.city)}</p>
      </div>
      <WeekGrid
        label={words.label}
        first={week.first}
        last={week.last}
        hours={week.hours}
        days={days.map((day) => ({
          ...day,
          empty: words.nothing,
          blocks: day.blocks.map(({ appointmentId, state, ...block }) => ({
            ...block,
            state: state ?? undefined,
            title:
              appointmentId === null ? (
                block.title
              ) : (
                <Link to={workPaths.advisorAppointment({ id: appointmentId })}>{block.title}</Link>
              ),
          })),
        }))}
      />
      <Disclosure summary={words.legendTitle}>
        <ul>
          {Object.entries(words.legend).map(([look, meaning]) => (
            <li key={look}>{meaning}</li>
          ))}
        </ul>
      </Disclosure>
    </Main>
  );
}

interface WeeksProps {
  before: string;
  after: string;
  isNow: boolean;
  advisor: string | undefined;
}

function Weeks({ before, after, isNow, advisor }: WeeksProps) {
  const words = useTexts(weekTexts);
  return (
    <nav aria-label={words.weeks} className="cluster">
      <ButtonLink as={Link} to={workPaths.advisorWeek({ from: before, advisor })} look="secondary" icon="back">
        {words.before}
      </ButtonLink>
      <ButtonLink as={Link} to={workPaths.advisorWeek({ from: after, advisor })} look="secondary" icon="arrow">
        {words.after}
      </ButtonLink>
      {isNow ? null : (
        <ButtonLink as={Link} to={workPaths.advisorWeek({ advisor })} look="quiet">
          {words.now}
        </ButtonLink>
      )}
    </nav>
  );
}
