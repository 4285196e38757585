import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { choiceSchema, timeSchema } from "#app/domain/booking/choice.ts";
import { holdTime } from "#app/domain/booking/hold-commands.server.ts";
import { listOffered } from "#app/domain/booking/offered-queries.server.ts";
import { fingerprint } from "#app/lib/secret.server.ts";
import { knownZone } from "#app/lib/zones.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { limited } from "#app/web/limited.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { refusedTime } from "#app/web/refused-time.ts";
import { reject } from "#app/web/reject.server.ts";
import { weekView } from "#app/web/slot-view.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { WeekLinks } from "#app/web/week-links.tsx";
import { BookingSteps, stepTitle } from "./parts/booking-steps.tsx";
import { givenChoice } from "./parts/given-choice.ts";
import { TimeZone } from "./parts/time-zone.tsx";

export const handle: PageHandle = { title: (language) => stepTitle("time", language) };

// after a refusal the open times must be fresh, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  const query = new URL(request.url).searchParams;
  const given = givenChoice(query);
  const choice = choiceSchema.safeParse(given);
  const now = new Date();
  const types = await listOffered(context.db, now);
  const type = types.find(({ code }) => code === given.kind);
  if (!choice.success || type === undefined) throw redirect(paths.booking(given));
  const { kind, place, advisorId, postcode, scan, step } = choice.data;
  const language = await languageOf(request);
  // a visit keeps to the clock where it takes place
  const zone = place === "online" ? knownZone(query.get("zone")) : undefined;
  const wanted = { kind, place, advisorId, postcode, from: query.get("from"), language, zone };
  return {
    choice: { kind, place, scan, step, advisorId: advisorId ?? undefined, postcode: postcode ?? undefined },
    kindName: type.names[language],
    minutes: type.duration,
    places: type.places,
    advisors: type.advisors.map(({ id, name }) => ({ value: id, label: name })),
    hold: query.get("hold") ?? undefined,
    start: query.get("start") ?? "",
    zone: zone ?? null,
    week: await weekView(context.db, wanted, now),
  };
}

/** Holds the time, so that nobody takes it while she fills in the form. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "appointment.book");
  await limited(request, "hold", context.clientAddress);
  const form = await readForm(request, timeSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { start, hold, kind, place, advisorId, postcode, scan, step } = form.value;
  const by = fingerprint(`hold:${context.clientAddress}`, settings().sessionSecret ?? "");
  const wish = { kind, place, start, advisorId, postcode };
  const outcome = await holdTime(context.db, { wish, by, instead: hold }, new Date());
  if (!outcome.ok) return refusedTime(outcome.reason);
  const given = { kind, place, scan, step, advisorId: advisorId ?? undefined, postcode: postcode ?? undefined };
  const zone = knownZone(new URL(request.url).searchParams.get("zone"));
  return redirect(
    paths.bookingDetails({ ...given, start: new Date(start).toISOString(), hold: outcome.value?.token, zone }),
    303,
  );
}

export default function BookingTime() {
  const { choice, kindName, minutes, places, advisors, hold, start, zone, week } = useLoaderData<typeof loader>();
  const words = useTexts(bookingTexts);
  const form = useServedForm({
    rejected: useActionData<typeof action>(),
    defaults: { start },
    messages: words.errors,
  });
  const inZone = zone ?? undefined;
  const given = Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <div className="stack">
        <BookingSteps step="time" />
        <PageHeading title={words.time.title} lead={words.time.intro(kindName, minutes, words.places[choice.place])} />
        <p>
          <Link to={paths.booking(choice)}>{words.time.otherChoice}</Link>
        </p>
        <Filter choice={choice} places={places} advisors={advisors} />
      </div>
      {week === null ? (
        <EmptyState
          title={words.time.noneTitle}
          action={
            <ButtonLink as={Link} to={paths.waitingList(choice)}>
              {words.time.wait}
            </ButtonLink>
          }
        >
          <p>{words.time.none}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          {choice.place === "online" ? (
            <TimeZone
              zone={zone}
              to={(other) => paths.bookingTime({ ...choice, zone: other ?? undefined })}
              query={given}
            />
          ) : null}
          <WeekLinks week={week} to={(from) => paths.bookingTime({ ...choice, from, zone: inZone })} />
          <Form {...form.formProps} className="form" key={week.first}>
            <SlotList
              label={words.time.label}
              hint={zone === null && choice.place !== "online" ? words.dutchTime : undefined}
              days={week.days}
              {...form.field("start")}
            />
            {given.map(([name, value]) => (
              <input key={name} type="hidden" {...form.hidden(name, value)} />
            ))}
            {hold ? <input type="hidden" {...form.hidden("hold", hold)} /> : null}
            <ButtonRow>
              <Button icon="arrow">{words.time.submit}</Button>
            </ButtonRow>
          </Form>
          <p>
            {words.time.waitTitle} <Link to={paths.waitingList(choice)}>{words.time.wait}</Link>
          </p>
        </div>
      )}
    </Main>
  );
}

interface FilterProps {
  choice: { kind: string; place: string; advisorId?: string | undefined } & Record<string, string | undefined>;
  places: readonly ("media-park" | "online" | "on-site")[];
  advisors: readonly { value: string; label: string }[];
}

/** Other times without going back: by place and advisor. */
function Filter({ choice, places, advisors }: FilterProps) {
  const words = useTexts(bookingTexts);
  const kept = Object.entries(choice).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !["place", "advisorId"].includes(entry[0]),
  );
  if (places.length < 2 && advisors.length < 2) return null;
  return (
    <Disclosure summary={words.time.filterTitle}>
      <Form method="get" className="filter" key={`${choice.place} ${choice.advisorId}`}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select
          label={words.time.filterPlace}
          id="filter-place"
          name="place"
          defaultValue={choice.place}
          options={places.map((value) => ({ value, label: words.places[value] }))}
        />
        {advisors.length < 2 ? null : (
          <Select
            label={words.time.filterAdvisor}
            id="filter-advisor"
            name="advisorId"
            defaultValue={choice.advisorId ?? ""}
            empty={words.choice.advisorAny}
            options={advisors}
          />
        )}
        <Button look="secondary">{words.time.filterSubmit}</Button>
      </Form>
    </Disclosure>
  );
}
