import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readWeek } from "#app/domain/booking/office-week-queries.server.ts";
import { countPending } from "#app/domain/booking/pending-queries.server.ts";
import { addDays, isoWeekday, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { localDateOf, startOfDay } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { TeamWeek } from "#app/ui/team-week.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { OfficeNav } from "./office-nav.tsx";
import { Pending } from "./pending-notice.tsx";
import { WeekEntry } from "./week-entry.tsx";
import { weekView } from "./week-view.server.ts";

export const handle: PageHandle = { title: (language) => officeTexts[language].week.title };

/** Who has what when: `?van=` any date of the week, `?per=ruimte` by room. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const query = new URL(request.url).searchParams;
  const language = await languageOf(request);
  const now = new Date();
  const monday = mondayOf(query.get("van") ?? "", localDateOf(now.getTime(), amsterdam));
  const by = query.get("per") === "ruimte" ? ("room" as const) : ("advisor" as const);
  const facts = await readWeek(context.db, monday);
  return {
    by,
    monday,
    isNow: mondayOf("", localDateOf(now.getTime(), amsterdam)) === monday,
    before: addDays(monday, -7),
    after: addDays(monday, 7),
    ...{ first: dateWords(monday, language), last: dateWords(addDays(monday, 6), language) },
    pending: await countPending(context.db, now),
    week: weekView(facts, { monday, by, language, now: now.getTime() }),
  };
}

export default function Week() {
  const { by, monday, isNow, before, after, first, last, pending, week } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).week;
  const per = by === "room" ? "ruimte" : undefined;
  return (
    <Main width="wide">
      <OfficeNav />
      <PageHeading title={words.title} lead={words.lead(first, last)} />
      <Pending {...pending} />
      <div className="cluster cluster--apart">
        <nav aria-label={words.weeks} className="cluster">
          <ButtonLink
            as={Link}
            to={workPaths.officeWeek({ from: before, by: per })}
            look="secondary"
            size="small"
            icon="back"
          >
            {words.earlier}
          </ButtonLink>
          <ButtonLink
            as={Link}
            to={workPaths.officeWeek({ from: after, by: per })}
            look="secondary"
            size="small"
            icon="arrow"
          >
            {words.later}
          </ButtonLink>
          {isNow ? null : (
            <ButtonLink as={Link} to={workPaths.officeWeek({ by: per })} look="quiet" size="small">
              {words.now}
            </ButtonLink>
          )}
        </nav>
        <SubNav
          label={words.show}
          links={(["advisor", "room"] as const).map((one) => ({
            id: one,
            link: (
              <Link
                to={workPaths.officeWeek({ from: monday, by: one === "room" ? "ruimte" : undefined })}
                aria-current={one === by ? "true" : undefined}
                preventScrollReset
              >
                {words.by[one]}
              </Link>
            ),
          }))}
        />
      </div>
      {week.rows.length === 0 ? (
        <Nobody by={by} />
      ) : (
        <TeamWeek
          label={words.title}
          rows={week.rows}
          words={{ corner: words.who[by], nothing: words.nothing, noneToday: words.noneToday }}
          days={week.days.map(({ at, today, title, cells, ...day }) => ({
            ...day,
            lit: today,
            title: (
              <time dateTime={at}>
                {title}
                {today ? <span className="visually-hidden"> ({words.today})</span> : null}
              </time>
            ),
            cells: cells.map(({ items, ...cell }) => ({
              ...cell,
              items: items.map((item) => ({
                id: item.id,
                look:
                  item.kind !== "talk"
                    ? "soft"
                    : item.talks.some(({ status }) => status === "requested")
                      ? "lit"
                      : "plain",
                content: <WeekEntry item={item} />,
              })),
            })),
          }))}
        />
      )}
    </Main>
  );
}

function Nobody({ by }: { by: "advisor" | "room" }) {
  const words = useTexts(officeTexts).week;
  const { title, text, to, label } =
    by === "advisor"
      ? { title: words.emptyTitle, text: words.empty, to: workPaths.coordinatorPeople(), label: words.toPeople }
      : { title: words.emptyRoomsTitle, text: words.emptyRooms, to: workPaths.officeNewRoom(), label: words.toNewRoom };
  return (
    <EmptyState
      title={title}
      action={
        <ButtonLink as={Link} to={to} look="secondary">
          {label}
        </ButtonLink>
      }
    >
      <p>{text}</p>
    </EmptyState>
  );
}

/** The Monday of a date; of today when it is none, or so far away that the calendar of holidays is not told. */
function mondayOf(asked: string, today: LocalDate): LocalDate {
  const isDate = /^20\d{2}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked));
  const date = isDate ? addDays(asked, 0) : today;
  return addDays(date, 1 - isoWeekday(date));
}

const dateWords = (date: LocalDate, language: Language) => formatDate(startOfDay(date, amsterdam), language, amsterdam);
