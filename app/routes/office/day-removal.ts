import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { forgetOfficeDay } from "#app/domain/agenda/office-commands.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";

/** Lets a day be as the calendar has it. What is past stays as it was: the figures of then go by it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const date = z.iso.date().safeParse(params.part);
  if (!date.success || date.data < localDateOf(Date.now(), amsterdam)) throw notFound();
  await forgetOfficeDay(context.db, date.data, by(actor));
  return redirect(workPaths.officeDays({ year: date.data.slice(0, 4), done: "weg" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  return redirect(workPaths.officeDays());
}
