import { Form } from "@remix-run/react";
import { messageSchema } from "#app/domain/work/schema.ts";
import type { ThreadView } from "#app/domain/work/thread-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { Talk } from "#app/ui/talk.tsx";
import type { Rejected } from "./form-values.ts";
import { useTexts } from "./language.tsx";
import { useZodForm } from "./use-zod-form.tsx";
import { WrittenText } from "./written-text.tsx";

/** The form with which something is said; `faults` belongs above the page's heading. */
export function useMessageForm(rejected: Rejected | undefined) {
  const messages = useTexts(workTexts).errors;
  const form = useZodForm({ schema: messageSchema, rejected, messages });
  return { ...form, faults: <FormErrorSummary {...form.summary} /> };
}

interface WorkThreadProps {
  thread: ThreadView;
  form: ReturnType<typeof useMessageForm>;
  /** Id of the message that this form makes: sent twice it is one. */
  once: string;
  /** Where it is noted that all was read. */
  readAction: string;
}

/** The talk about a case, and the form to join in. Looking marks nothing as read: mail scanners look too. */
export function WorkThread({ thread, form, once, readAction }: WorkThreadProps) {
  const words = useTexts(workTexts).talk;
  return (
    <>
      {thread.messages.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <Section title={words.list} lead={thread.unread ?? words.none}>
          <Talk
            label={words.list}
            items={thread.messages.map(({ at, when, body, unread, ...rest }) => ({
              ...rest,
              when: <time dateTime={at}>{when}</time>,
              body: <WrittenText text={body} />,
              unread: unread ? words.new : null,
            }))}
          />
          {thread.unread === null ? null : (
            <Form method="post" action={readAction}>
              <input type="hidden" name="until" value={thread.until} />
              <Button look="secondary" icon="check">
                {words.read}
              </Button>
            </Form>
          )}
        </Section>
      )}
      <Form {...form.formProps} className="form" key={once}>
        <input type="hidden" {...form.hidden("id", once)} />
        <input type="hidden" {...form.hidden("until", String(thread.until))} />
        <TextArea label={words.body} hint={words.bodyHint} {...form.field("body")} />
        <div>
          <Button>{words.submit}</Button>
        </div>
        <p className="subtle small">{words.told}</p>
      </Form>
    </>
  );
}
