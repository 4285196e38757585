import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { signInByCode } from "#app/domain/people/commands.server.ts";
import { signInCode } from "#app/domain/people/schema.ts";
import { paths } from "#app/paths.ts";
import { readCookie } from "#app/web/cookies.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { safePath } from "#app/web/redirect.ts";
import { toSignedIn } from "#app/web/signed-in.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "sign-in.request");
  const form = await readForm(request, signInCode);
  const browser = readCookie(request, "login");
  const next = form.ok ? safePath(form.value.next, "") : "";
  const again = redirect(`${paths.signInSent({ next })}${next ? "&" : "?"}fout=1`);
  if (!form.ok || browser === null || (await secondsToWait("linkConfirm", browser)) !== null) return again;
  const attempt = { code: form.value.code, browser, oldSession: readCookie(request, "sessie") };
  const session = await signInByCode(context.db, attempt, new Date());
  return session === null ? again : toSignedIn(session, next);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "sign-in.request");
  return redirect(paths.signInSent());
}
