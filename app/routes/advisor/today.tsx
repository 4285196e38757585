import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listAgenda, listUnfinished } from "#app/domain/booking/advisor-queries.server.ts";
import { listCaseNeeds } from "#app/domain/cases/queries.server.ts";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import type { Language } from "#app/texts/language.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { Agenda } from "./agenda.tsx";
import { type AgendaItem, agendaView } from "./agenda-view.server.ts";
import { ownerOf } from "./owner.server.ts";
import { type Todo, TodoList } from "./todo-list.tsx";

export const handle: PageHandle = { title: (language) => advisorTexts[language].today.title };

/** How many days after today are shown. */
const daysAhead = 14;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const owner = ownerOf(actor);
  const now = new Date();
  const today = localDateOf(now.getTime(), amsterdam);
  const within = instantsOfDates(today, addDays(today, daysAhead), amsterdam);
  const language = await languageOf(request);
  const agenda = agendaView(await listAgenda(context.db, owner, within), language, now);
  const unfinished = await listUnfinished(context.db, owner, now);
  const needs = await listCaseNeeds(context.db, owner);
  const date = formatDate(now.getTime(), language, amsterdam);
  return {
    date,
    everybody: owner === null,
    today: agenda.filter((item) => item.date === today),
    coming: daysOf(agenda.filter((item) => item.date !== today)),
    todos: [...unfinished.map((row) => talkTodo(row, language)), ...needs.map((row) => caseTodo(row, language))],
  };
}

export default function Today() {
  const { date, everybody, today, coming, todos } = useLoaderData<typeof loader>();
  const words = useTexts(advisorTexts).today;
  return (
    <Main width="wide">
      <PageHeading
        eyebrow={date}
        title={everybody ? words.titleAll : words.title}
        lead={everybody ? words.leadAll(today.length) : words.lead(today.length)}
      />
      <div className="sidebar">
        <div className="stack stack--large">
          <Section title={words.agenda}>
            {today.length > 0 ? (
              <Agenda items={today} label={words.agendaLabel} named={everybody} />
            ) : (
              <FreeDay everybody={everybody} />
            )}
          </Section>
          <Section title={words.coming}>
            {coming.length === 0 ? <p>{words.comingNone}</p> : null}
            {coming.map(({ day, items }) => (
              <Section key={day} title={day} headingLevel={3}>
                <Agenda items={items} label={day} named={everybody} />
              </Section>
            ))}
          </Section>
        </div>
        <Section title={words.todo}>
          <TodoList todos={todos} />
        </Section>
      </div>
    </Main>
  );
}

function FreeDay({ everybody }: { everybody: boolean }) {
  const words = useTexts(advisorTexts).today;
  if (everybody) return <EmptyState title={words.none} headingLevel={3} />;
  return (
    <EmptyState
      title={words.none}
      headingLevel={3}
      action={
        <ButtonLink as={Link} to={workPaths.advisorAvailability()} look="secondary">
          {words.availability}
        </ButtonLink>
      }
    >
      <p>{words.noneText}</p>
    </EmptyState>
  );
}

function daysOf(items: readonly AgendaItem[]): { day: string; items: AgendaItem[] }[] {
  const days = [...new Set(items.map(({ day }) => day))];
  return days.map((day) => ({ day, items: items.filter((item) => item.day === day) }));
}

function talkTodo(row: Awaited<ReturnType<typeof listUnfinished>>[number], language: Language): Todo {
  const when = formatDate(row.startsAt.getTime(), language, row.timeZone);
  const to = workPaths.advisorAppointment({ id: row.id });
  return { id: row.id, need: row.lacks, to, about: row.company, when };
}

function caseTodo(row: Awaited<ReturnType<typeof listCaseNeeds>>[number], language: Language): Todo {
  const when = formatDate(row.since.getTime(), language, amsterdam);
  const about = `${row.company}: ${row.title}`;
  return { id: row.id, need: row.need, to: workPaths.advisorCase({ id: row.id }), about, when };
}
