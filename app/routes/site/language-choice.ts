import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { languageChoice } from "#app/domain/people/schema.ts";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { rememberLanguage } from "#app/web/language.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { safePath } from "#app/web/redirect.ts";

export async function action({ request }: ActionFunctionArgs) {
  await guard(request, "page.read");
  const form = await readForm(request, languageChoice);
  if (!form.ok) return redirect(paths.home());
  return redirect(safePath(form.value.back, paths.home()), {
    headers: { "Set-Cookie": rememberLanguage(form.value.language) },
  });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.home());
}
