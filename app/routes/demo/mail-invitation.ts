import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMail } from "#app/mail/outbox.server.ts";
import { isDemo } from "#app/start.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

/** The calendar invitation that a demo's mail carries, as a file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "mailbox.read", { demo: isDemo() });
  const mail = await findMail(context.db, idParam(params));
  if (!mail?.invitation) throw notFound();
  return new Response(mail.invitation.content, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${mail.invitation.method}`,
      "Content-Disposition": 'attachment; filename="uitnodiging.ics"',
      "Cache-Control": "no-store",
    },
  });
}
