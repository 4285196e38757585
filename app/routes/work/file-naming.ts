import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { nameCompany } from "#app/domain/work/proof-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { linkedWork } from "./own.server.ts";

const form = z.object({ named: z.enum(["yes", "no"]) });

/** Says whether her company may be named in proofs of the work. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token, contact } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "proof.consent", { scope: { byLink: true }, request });
  const posted = await readForm(request, form);
  if (!posted.ok) return redirect(paths.fileDelivery({ token, id }), 303);
  const named = posted.value.named === "yes";
  await nameCompany(context.db, { caseId: id, contactId: contact.id, named }, new Date());
  return redirect(paths.fileDelivery({ token, id, done: named ? "naam" : "geen-naam" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.fileDelivery({ token: params.token ?? "", id: idParam(params) }));
}
