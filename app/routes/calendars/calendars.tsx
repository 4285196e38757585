import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listCalendars } from "#app/domain/calendars/busy-queries.server.ts";
import { ageOf, calendarState, isOldFile } from "#app/domain/calendars/busy-state.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { settings } from "#app/settings.server.ts";
import { calendarsTexts } from "#app/texts/calendars.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { CalendarCard } from "./calendar-card.tsx";

export const handle: PageHandle = { title: (language) => calendarsTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const { sessionSecret, calendarHosts } = settings();
  const language = await languageOf(request);
  const now = new Date();
  const found = await listCalendars(context.db, actor.personId ?? "", { appSecret: sessionSecret ?? "", now });
  const moment = (at: Date) => formatDateTime(at.getTime(), language, amsterdam);
  return {
    done: new URL(request.url).searchParams.get("gedaan"),
    byAddress: calendarHosts.length > 0,
    calendars: found.map((one) => ({
      ...{ id: one.id, name: one.name, kind: one.kind, host: one.host, times: one.times, fault: one.fault },
      state: calendarState(one),
      old: isOldFile(one, now),
      read: one.readAt === null ? null : { moment: moment(one.readAt), age: ageOf(one.readAt, now) },
      // what waits to be fetched has no time worth naming
      next: one.dueAt !== null && one.dueAt > now ? moment(one.dueAt) : null,
    })),
  };
}

export default function Calendars() {
  const { done, byAddress, calendars } = useLoaderData<typeof loader>();
  const words = useTexts(calendarsTexts).list;
  const news = newsOf(done, words.done);
  return (
    <Main width="narrow">
      {news === undefined ? null : (
        <Notice tone="success" title={news.title} live="status">
          <p>{news.text}</p>
        </Notice>
      )}
      <PageHeading title={words.title} lead={words.lead} />
      {calendars.length === 0 ? (
        <EmptyState title={words.emptyTitle} headingLevel={2}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : null}
      {calendars.map((one) => (
        <CalendarCard key={one.id} calendar={one} />
      ))}
      <ButtonRow>
        {byAddress ? (
          <ButtonLink as={Link} to={workPaths.advisorCalendarAddress()}>
            {words.byAddress}
          </ButtonLink>
        ) : null}
        <ButtonLink as={Link} to={workPaths.advisorCalendarFile()} look={byAddress ? "secondary" : "primary"}>
          {words.byFile}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}

function newsOf<News extends Record<string, unknown>>(code: string | null, news: News): News[keyof News] | undefined {
  const isKnown = (one: string): one is Extract<keyof News, string> => Object.hasOwn(news, one);
  return code !== null && isKnown(code) ? news[code] : undefined;
}
