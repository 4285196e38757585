import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { freeStretches } from "#app/domain/agenda/free-time.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import { listOfficeDays, listRooms } from "#app/domain/agenda/office-queries.server.ts";
import { takenOfRooms } from "#app/domain/booking/office-week-queries.server.ts";
import { amsterdam, formatTimeRange } from "#app/lib/format.ts";
import { instantOf, localDateOf } from "#app/lib/time.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { TagList } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { OfficeNav } from "./office-nav.tsx";
import { said } from "./said.ts";

export const handle: PageHandle = { title: (language) => officeTexts[language].rooms.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const language = await languageOf(request);
  const now = new Date();
  const today = localDateOf(now.getTime(), amsterdam);
  const year = Number(today.slice(0, 4));
  const day = { start: instantOf(today, 8 * 60, amsterdam), end: instantOf(today, 18 * 60, amsterdam) };
  const closed = closedOfficeDates(await listOfficeDays(context.db, year), year, year).has(today);
  const taken = await takenOfRooms(context.db, day, now);
  return {
    rooms: (await listRooms(context.db)).map((room) => ({
      ...room,
      free: closed ? null : freeWords(freeStretches(day, taken.get(room.id) ?? []), day, language),
    })),
    done: said(request, "gedaan", officeTexts[language].rooms.done),
  };
}

type Room = ReturnType<typeof useLoaderData<typeof loader>>["rooms"][number];

export default function Rooms() {
  const { rooms, done } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).rooms;
  const add = (
    <ButtonLink as={Link} to={workPaths.officeNewRoom()}>
      {words.add}
    </ButtonLink>
  );
  const used = rooms.filter(({ active }) => active);
  const unused = rooms.filter(({ active }) => !active);
  return (
    <Main width="wide">
      <OfficeNav />
      {done === null ? null : <Notice tone="success" title={done} live="status" />}
      <PageHeading title={words.title} lead={words.lead} aside={rooms.length === 0 ? null : add} />
      {rooms.length === 0 ? (
        <EmptyState title={words.emptyTitle} action={add}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : null}
      {used.length === 0 ? null : (
        <CardList>
          {used.map((room) => (
            <RoomCard key={room.id} room={room} headingLevel={2} />
          ))}
        </CardList>
      )}
      {unused.length === 0 ? null : (
        <Section title={words.outOfUse} lead={words.outOfUseLead}>
          <CardList>
            {unused.map((room) => (
              <RoomCard key={room.id} room={room} headingLevel={3} />
            ))}
          </CardList>
        </Section>
      )}
    </Main>
  );
}

function RoomCard({ room, headingLevel }: { room: Room; headingLevel: 2 | 3 }) {
  const words = useTexts(officeTexts).rooms;
  const { room: feeds } = useTexts(feedTexts);
  const { id, name, about, seats, features, minutesBefore, minutesAfter, active, free } = room;
  return (
    <Card as="li" headingLevel={headingLevel} title={<Link to={workPaths.officeRoom({ id })}>{name}</Link>}>
      {about === "" ? null : <p>{about}</p>}
      <p>
        {words.seats(seats)}
        {minutesBefore + minutesAfter === 0 ? null : ` · ${words.around(minutesBefore, minutesAfter)}`}
      </p>
      {features.length === 0 ? null : (
        <TagList label={words.features} items={features.map((feature) => ({ id: feature, label: feature }))} />
      )}
      {active ? (
        <p className="subtle">
          {words.today}: {free ?? words.closed}
        </p>
      ) : null}
      {active ? (
        <p>
          <Link to={workPaths.roomFeeds({ room: id })}>
            {feeds.open}
            <span className="visually-hidden">: {name}</span>
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

function freeWords(free: readonly Interval[], day: Interval, language: Language): string {
  const words = officeTexts[language].rooms;
  const [first] = free;
  if (first === undefined) return words.full;
  if (first.start === day.start && first.end === day.end) return words.freeAll;
  return free.map((stretch) => formatTimeRange(stretch, language, amsterdam)).join(", ");
}
