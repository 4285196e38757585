import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { aftermath } from "#app/web/after.ts";
import { fileRows, takenFile } from "#app/web/case-files.server.ts";
import { CaseFiles } from "#app/web/case-files.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { refusedUpload } from "#app/web/refused-upload.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].files.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const found = await ownCase(context.db, "case.files", { id, actor, request });
  const language = await languageOf(request);
  const listing = { caseId: id, side: "others" as const, language, mayRemove: () => true };
  return {
    ...{ id, title: found.case.title, files: await fileRows(context.db, listing) },
    after: aftermath(request, caselifeTexts[language].files),
    refused: refusedUpload(request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.files", { id, actor, request });
  const by = journalActor(actor);
  const fault = await takenFile(request, { db: context.db, caseId: id, by, who: by.id });
  return fault ?? redirect(casePaths.caseFiles({ id, done: "added" }), 303);
}

export default function Files() {
  const { id, title, files, after, refused } = useLoaderData<typeof loader>();
  const to = {
    page: casePaths.caseFiles({ id }),
    file: (part: string) => casePaths.caseFile({ id, part }),
    removal: (part: string) => casePaths.caseFileRemoval({ id, part }),
    back: workPaths.advisorCase({ id }),
  };
  const rejected = useActionData<typeof action>() ?? refused ?? undefined;
  return <CaseFiles title={title} files={files} after={after} rejected={rejected} to={to} open />;
}
