import { Form, Link } from "@remix-run/react";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Button } from "#app/ui/button.tsx";
import { CodeBlock } from "#app/ui/code-block.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { DeliveryRow } from "./delivery-rows.server.ts";
import { DeliveryBadge } from "./state-badges.tsx";

interface DeliveriesProps {
  id: string;
  rows: readonly DeliveryRow[];
  /** The id before which there is more; null when this is all. */
  older: string | null;
  newest: boolean;
}

/** What was delivered and what still has to go, a page at a time. */
export function Deliveries({ id, rows, older, newest }: DeliveriesProps) {
  const { one: words } = useTexts(webhooksTexts);
  if (rows.length === 0) return <p>{words.logEmpty}</p>;
  return (
    <>
      <DataTable
        caption={words.logCaption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: "when", header: words.columns.when, rowHeader: true, cell: ({ when }) => when },
          { id: "event", header: words.columns.event, cell: ({ event }) => event },
          { id: "state", header: words.columns.state, cell: State },
          { id: "attempts", header: words.columns.attempts, align: "end", cell: ({ attempts }) => attempts },
          { id: "payload", header: words.columns.payload, cell: (row) => <Payload {...row} /> },
          { id: "action", header: words.columns.action, cell: (row) => <Replay {...row} /> },
        ]}
      />
      <p>
        {newest ? null : <Link to={workPaths.coordinatorWebhook({ id })}>{words.newest}</Link>}{" "}
        {older === null ? null : <Link to={workPaths.coordinatorWebhook({ id, before: older })}>{words.older}</Link>}
      </p>
    </>
  );
}

function State({ state, notes }: DeliveryRow) {
  return (
    <>
      <DeliveryBadge state={state} />
      {notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
    </>
  );
}

function Payload({ id, event, when, payload }: DeliveryRow) {
  const words = useTexts(webhooksTexts).one;
  return (
    <Disclosure
      summary={
        <>
          {words.showPayload}
          <span className="visually-hidden">
            {" "}
            {words.ofThis(event)}, {when}
          </span>
        </>
      }
    >
      <p className="small">
        {words.messageId}: <code>{id}</code>
      </p>
      <CodeBlock text={payload} />
    </Disclosure>
  );
}

function Replay({ id, event, when, canReplay }: DeliveryRow) {
  const words = useTexts(webhooksTexts).one;
  if (!canReplay) return null;
  return (
    <Form method="post" action={workPaths.coordinatorWebhookReplay({ id })}>
      <Button size="small" look="secondary">
        {words.replay}
        <span className="visually-hidden">
          {" "}
          {words.ofThis(event)}, {when}
        </span>
      </Button>
    </Form>
  );
}
