import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeRoom } from "#app/domain/agenda/office-commands.server.ts";
import { findRoom } from "#app/domain/agenda/office-queries.server.ts";
import { roomForm } from "#app/domain/agenda/schema.ts";
import { listOfRoom } from "#app/domain/booking/office-week-queries.server.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";
import { RoomFields } from "./room-fields.tsx";

export const handle: PageHandle = {
  title: (language, loaded) => loadedText(loaded, "name") ?? officeTexts[language].rooms.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const room = await findRoom(context.db, idParam(params));
  if (room === undefined) throw notFound();
  const language = await languageOf(request);
  const coming = await listOfRoom(context.db, room.id, new Date());
  return {
    name: room.name,
    values: {
      ...{ name: room.name, about: room.about, seats: String(room.seats), features: room.features.join(", ") },
      ...{ minutesBefore: String(room.minutesBefore), minutesAfter: String(room.minutesAfter) },
      active: room.active ? "yes" : "",
    },
    coming: coming.map(({ id, start, company, names }) => ({
      ...{ id, company, kind: names[language], when: formatDateTime(start, language, amsterdam) },
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const id = idParam(params);
  const form = await readForm(request, roomForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await changeRoom(context.db, { id, facts: form.value }, by(actor));
  if (outcome.ok) return redirect(workPaths.officeRooms({ done: "bewaard" }), 303);
  if (outcome.reason === "not-found") throw notFound();
  return reject({ name: ["taken"] }, form.typed);
}

export default function Room() {
  const { name, values, coming } = useLoaderData<typeof loader>();
  const { room: words } = useTexts(officeTexts);
  return (
    <Main width="narrow">
      <OfficeNav />
      <PageHeading title={name} eyebrow={<Link to={workPaths.officeRooms()}>{words.back}</Link>} />
      <RoomFields values={values} rejected={useActionData<typeof action>()} />
      <Section title={words.coming} lead={coming.length === 0 ? undefined : words.comingKept}>
        {coming.length === 0 ? (
          <p>{words.comingNone}</p>
        ) : (
          <ul>
            {coming.map(({ id, when, company, kind }) => (
              <li key={id}>
                {when}: <Link to={workPaths.advisorAppointment({ id })}>{company}</Link> ({kind})
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Main>
  );
}
