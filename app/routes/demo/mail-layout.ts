import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMail } from "#app/mail/outbox.server.ts";
import { isDemo } from "#app/start.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

// A mail brings its own inline styles, which our pages refuse. So it is a page apart, where nothing else is allowed: no scripts, no pictures, no forms.
const stylesOnly =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The HTML part of a demo's mail, as a mail program would show it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "mailbox.read", { demo: isDemo() });
  const mail = await findMail(context.db, idParam(params));
  if (!mail) throw notFound();
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": stylesOnly,
      "Cache-Control": "no-store",
    },
  });
}
