import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { paths } from "#app/paths.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { aftermath } from "#app/web/after.ts";
import { fileRows, takenFile } from "#app/web/case-files.server.ts";
import { CaseFiles } from "#app/web/case-files.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { refusedUpload } from "#app/web/refused-upload.ts";
import { openedCase } from "./opened.server.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].files.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { contact } = await openedFile(context.db, params.token);
  allow(actor, "case.files", { scope: { byLink: true }, request });
  const id = idParam(params);
  const found = await openedCase(context.db, { id, contactId: contact.id });
  const language = await languageOf(request, contact.language);
  const mayRemove = ({ uploadedById }: { uploadedById: string | null }) => uploadedById === null;
  const view = {
    ...{ id, title: found.case.title, language, token: params.token ?? "" },
    files: await fileRows(context.db, { caseId: id, side: "owner", language, mayRemove }),
    after: aftermath(request, caselifeTexts[language].files),
    refused: refusedUpload(request),
  };
  return data(view, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const { contact } = await openedFile(context.db, token);
  allow(actor, "case.files", { scope: { byLink: true }, request });
  const id = idParam(params);
  await openedCase(context.db, { id, contactId: contact.id });
  const by = { id: null, role: "entrepreneur" };
  const fault = await takenFile(request, { db: context.db, caseId: id, by, who: contact.id });
  return fault ?? redirect(casePaths.ownFiles({ token, id, done: "added" }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Files() {
  const { id, token, title, files, after, refused } = useLoaderData<typeof loader>();
  const to = {
    page: casePaths.ownFiles({ token, id }),
    file: (part: string) => casePaths.ownFile({ token, id, part }),
    removal: (part: string) => casePaths.ownFileRemoval({ token, id, part }),
    back: paths.fileDelivery({ token, id }),
  };
  const rejected = useActionData<typeof action>() ?? refused ?? undefined;
  return <CaseFiles title={title} files={files} after={after} rejected={rejected} to={to} open />;
}
