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
import type { PageHandle } from "#app/web/page-handle.ts";
import { refusedUpload } from "#app/web/refused-upload.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor, ownAssignment } from "./own.server.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].files.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, found } = await ownAssignment(context.db, { id, actor, request });
  const language = await languageOf(request);
  const me = candidateActor(actor).id;
  const listing = { caseId: work.caseId, side: "others" as const, language };
  return {
    ...{ id, title: found.case.title, open: work.status !== "confirmed" },
    files: await fileRows(context.db, { ...listing, mayRemove: ({ uploadedById }) => uploadedById === me }),
    after: aftermath(request, caselifeTexts[language].files),
    refused: refusedUpload(request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work } = await ownAssignment(context.db, { id, actor, request });
  // the work is over: what is kept of it stays as it is
  if (work.status === "confirmed") return redirect(casePaths.workFiles({ id }), 303);
  const by = candidateActor(actor);
  const fault = await takenFile(request, { db: context.db, caseId: work.caseId, by, who: by.id });
  return fault ?? redirect(casePaths.workFiles({ id, done: "added" }), 303);
}

export default function Files() {
  const { id, title, files, after, refused, open } = useLoaderData<typeof loader>();
  const to = {
    page: casePaths.workFiles({ id }),
    file: (part: string) => casePaths.workFile({ id, part }),
    removal: (part: string) => casePaths.workFileRemoval({ id, part }),
    back: workPaths.candidateAssignment({ id }),
  };
  const rejected = useActionData<typeof action>() ?? refused ?? undefined;
  return <CaseFiles title={title} files={files} after={after} rejected={rejected} to={to} open={open} />;
}
