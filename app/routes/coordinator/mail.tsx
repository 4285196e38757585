import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { outboxState } from "#app/mail/outbox.server.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => coordinatorTexts[language].mail.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "outbox.read");
  const language = await languageOf(request);
  const words = coordinatorTexts[language].mail;
  const kinds = new Map(Object.entries(words.kinds));
  const { failed, waiting } = await outboxState(context.db);
  const at = (moment: Date | null) => (moment === null ? "" : formatDateTime(moment.getTime(), language, amsterdam));
  return {
    waiting,
    done: new URL(request.url).searchParams.get("gedaan"),
    failed: failed.map((mail) => ({
      id: mail.id,
      kind: kinds.get(mail.kind.split(".")[0] ?? "") ?? words.otherKind,
      written: at(mail.createdAt),
      failed: at(mail.failedAt),
      reason: words.reasons[reasonOf(mail.lastError ?? "")],
      code: mail.lastError ?? "",
    })),
  };
}

export default function FailedMail() {
  const { waiting, done, failed } = useLoaderData<typeof loader>();
  const words = useTexts(coordinatorTexts).mail;
  return (
    <Main width="wide">
      {done === "opnieuw" ? (
        <Notice tone="success" title={words.retried} live="status">
          {words.retriedText}
        </Notice>
      ) : null}
      {done === "weg" ? <Notice tone="info" title={words.gone} live="status" /> : null}
      <PageHeading title={words.title} lead={words.lead} />
      <p>{words.waiting(waiting)}</p>
      {failed.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          rows={failed}
          rowKey={({ id }) => id}
          columns={[
            { id: "kind", header: words.columns.kind, rowHeader: true, cell: ({ kind }) => kind },
            { id: "written", header: words.columns.written, cell: ({ written }) => written },
            { id: "failed", header: words.columns.failed, cell: (mail) => mail.failed },
            {
              id: "reason",
              header: words.columns.reason,
              cell: ({ reason, code }) => (
                <>
                  {reason} <code className="small">{code}</code>
                </>
              ),
            },
            {
              id: "action",
              header: words.columns.action,
              cell: ({ id, kind }) => (
                <Form method="post" action={workPaths.coordinatorMailRetry({ id })}>
                  <Button size="small" look="secondary">
                    {words.retry}
                    <span className="visually-hidden"> {words.retryThis(kind)}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </Main>
  );
}

/** What the mail server's code means for who must repair it; codes as nodemailer gives them, with the SMTP reply behind. */
function reasonOf(code: string): "unreachable" | "signIn" | "address" | "refused" | "other" {
  if (/^(ECONNECTION|ETIMEDOUT|ESOCKET|EDNS|ECONNREFUSED|ECONNRESET|ENOTFOUND)/.test(code)) return "unreachable";
  if (code.startsWith("EAUTH")) return "signIn";
  if (code.startsWith("EENVELOPE")) return "address";
  return code.startsWith("EMESSAGE") || / 5\d\d$/.test(code) ? "refused" : "other";
}
