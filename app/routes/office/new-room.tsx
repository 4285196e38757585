import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { addRoom } from "#app/domain/agenda/office-commands.server.ts";
import { roomForm } from "#app/domain/agenda/schema.ts";
import { officeTexts } from "#app/texts/office.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";
import { RoomFields } from "./room-fields.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].room.newTitle };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const form = await readForm(request, roomForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const made = await addRoom(context.db, form.value, by(actor));
  if (!made.ok) return reject({ name: ["taken"] }, form.typed);
  return redirect(workPaths.officeRooms({ done: "gemaakt" }), 303);
}

export default function NewRoom() {
  const { room: words } = useTexts(officeTexts);
  return (
    <Main width="narrow">
      <OfficeNav />
      <PageHeading title={words.newTitle} eyebrow={<Link to={workPaths.officeRooms()}>{words.back}</Link>} />
      <RoomFields
        values={{ minutesBefore: "0", minutesAfter: "0", active: "yes" }}
        rejected={useActionData<typeof action>()}
      />
    </Main>
  );
}
