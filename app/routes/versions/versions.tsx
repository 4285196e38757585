import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { draftVersion } from "#app/domain/scan/version-commands.server.ts";
import { listVersions } from "#app/domain/scan/version-queries.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { versionsTexts } from "#app/texts/versions.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { mainScanId } from "#scans/index.ts";
import { Done } from "./done.tsx";

export const handle: PageHandle = { title: (language) => versionsTexts[language].title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  const rows = await listVersions(context.db, mainScanId);
  const versions = rows.map(({ changedAt, fingerprint, ...row }) => ({
    ...row,
    changed: changedAt && formatShortDate(changedAt.getTime(), amsterdam),
    fingerprint: fingerprint?.slice(0, 12) ?? null,
  }));
  return { versions, done: new URL(request.url).searchParams.get("gedaan") };
}

/** Makes a draft, or goes on with the one there is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "scans.manage");
  const by = { id: personId, role: "coordinator" };
  const outcome = await draftVersion(context.db, { scan: mainScanId, by }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorVersion({ id: String(outcome.value), done: "gemaakt" }));
}

export default function Versions() {
  const { versions, done } = useLoaderData<typeof loader>();
  const words = useTexts(versionsTexts);
  const hasDraft = versions.some(({ state }) => state === "draft");
  return (
    <Main width="wide">
      <Done done={done} />
      <PageHeading title={words.title} lead={words.lead} aside={hasDraft ? null : <NewDraft />} />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            id: "version",
            header: words.columns.version,
            rowHeader: true,
            whole: true,
            cell: ({ version }) => (
              <Link to={workPaths.coordinatorVersion({ id: String(version) })}>{words.name(version)}</Link>
            ),
          },
          {
            id: "state",
            header: words.columns.state,
            cell: ({ state }) => <Badge tone={state === "draft" ? "warning" : "success"}>{words.states[state]}</Badge>,
          },
          { id: "model", header: words.columns.model, align: "end", cell: ({ model }) => model },
          {
            id: "changed",
            header: words.columns.changed,
            cell: ({ changed }) =>
              changed === null ? words.withProduct : <span className="table__whole">{changed}</span>,
          },
          { id: "fingerprint", header: words.columns.fingerprint, cell: ({ fingerprint }) => fingerprint ?? "–" },
        ]}
      />
      <p className="small subtle">{words.modelText}</p>
    </Main>
  );
}

function NewDraft() {
  const words = useTexts(versionsTexts);
  return (
    <Form method="post">
      <Button>{words.make}</Button>
    </Form>
  );
}
