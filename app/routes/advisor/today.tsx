import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import {
  listAgenda,
  listDueActions,
  listRequests,
  listUnfinished,
} from "#app/domain/booking/advisor-queries.server.ts";
import { listCaseNeeds } from "#app/domain/cases/queries.server.ts";
import { addDays, dayMs } from "#app/lib/dates.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { weekTexts } from "#app/texts/week.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { Agenda } from "./agenda.tsx";
import { type AgendaItem, agendaView } from "./agenda-view.server.ts";
import { hintsOf } from "./hints.server.ts";
import { preparationsOf } from "./preparation-view.server.ts";
import { Promises } from "./promises.tsx";
import { Requests } from "./requests.tsx";
import { TodoList } from "./todo-list.tsx";
import { caseTodo, promiseOf, requestOf, talkTodo } from "./waiting-view.server.ts";

export const handle: PageHandle = { title: (language) => advisorTexts[language].today.title };

/** How many days after today are shown. */
const daysAhead = 14;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const owner = ownerOf(actor);
  const { db } = context;
  const now = new Date();
  const today = localDateOf(now.getTime(), amsterdam);
  const within = instantsOfDates(today, addDays(today, daysAhead), amsterdam);
  const language = await languageOf(request);
  const { start, end } = within;
  // what began before midnight and is still going on is of today as well
  const rows = (await listAgenda(db, owner, { start: start - dayMs / 2, end })).filter(
    (row) => row.endsAt.getTime() > start,
  );
  const agenda = agendaView(rows, language, now);
  const first = agenda.filter((item) => item.date <= today);
  const ofToday = rows.filter(({ id }) => first.some((item) => item.id === id));
  const unfinished = await listUnfinished(db, owner, now);
  const needs = await listCaseNeeds(db, owner);
  return {
    date: formatDate(now.getTime(), language, amsterdam),
    everybody: owner === null,
    requests: (await listRequests(db, owner, now)).map((row) => requestOf(row, language)),
    today: first,
    preparations: await preparationsOf(db, ofToday, { language, now }),
    coming: daysOf(agenda.filter((item) => item.date > today)),
    hints: await hintsOf(db, { owner, today, language }, now),
    promises: (await listDueActions(db, owner, today)).map((row) => promiseOf(row, { today, language })),
    todos: [...unfinished.map((row) => talkTodo(row, language)), ...needs.map((row) => caseTodo(row, language))],
    after: aftermath(request, { done: weekTexts[language].day.done, refusals: {} }),
  };
}

export default function Today() {
  const page = useLoaderData<typeof loader>();
  const { everybody, today, coming } = page;
  const texts = useTexts(advisorTexts);
  const words = texts.today;
  const { day } = useTexts(weekTexts);
  return (
    <Main width="wide">
      <Aftermath {...page.after} title={texts.case.refusedTitle} />
      <PageHeading
        eyebrow={page.date}
        title={everybody ? words.titleAll : words.title}
        lead={everybody ? words.leadAll(today.length) : words.lead(today.length)}
        aside={
          <ButtonLink as={Link} to={workPaths.advisorWeek()} look="secondary" icon="calendar">
            {everybody ? day.weekAll : day.week}
          </ButtonLink>
        }
      />
      <div className="sidebar">
        <div className="stack stack--large">
          {page.requests.length === 0 ? null : <Requests requests={page.requests} />}
          <Section title={words.agenda}>
            {today.length > 0 ? (
              <Agenda items={today} label={words.agendaLabel} named={everybody} preparations={page.preparations} />
            ) : (
              <FreeDay everybody={everybody} />
            )}
          </Section>
          <Section title={words.coming}>
            {coming.length === 0 ? <p>{words.comingNone}</p> : null}
            {coming.map(({ day: name, items }) => (
              <Section key={name} title={name} headingLevel={3}>
                <Agenda items={items} label={name} named={everybody} />
              </Section>
            ))}
          </Section>
        </div>
        <div className="stack stack--large">
          {page.hints.length === 0 ? null : <Hints hints={page.hints} />}
          {page.promises.length === 0 ? null : <Promises promises={page.promises} />}
          <Section title={words.todo}>
            <TodoList todos={page.todos} />
          </Section>
        </div>
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

function Hints({ hints }: { hints: readonly { id: string; text: string; away: boolean }[] }) {
  const { day } = useTexts(weekTexts);
  return (
    <Section title={day.hints}>
      <ul>
        {hints.map(({ id, text, away }) => (
          <li key={id}>
            {text} {away ? <Link to={workPaths.advisorAbsences()}>{day.awayLink}</Link> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function daysOf(items: readonly AgendaItem[]): { day: string; items: AgendaItem[] }[] {
  const days = [...new Set(items.map(({ day }) => day))];
  return days.map((day) => ({ day, items: items.filter((item) => item.day === day) }));
}
