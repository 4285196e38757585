import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { amsterdam, formatTime } from "#app/lib/format.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SavedStatus } from "#app/ui/saved-status.tsx";
import { Section } from "#app/ui/section.tsx";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import { useHydrated } from "#app/web/use-hydrated.ts";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AppointmentView } from "./appointment-view.server.ts";
import type { NotesStatus } from "./notes-keeper.ts";
import { useSavedNotes } from "./use-saved-notes.ts";

/** The notes of a conversation. They save themselves; without JavaScript there is the button, and the same nothing is lost. */
export function NotesForm({ talk, aside }: { talk: AppointmentView; aside?: ReactNode }) {
  const { appointment: words, newCase } = useTexts(advisorTexts);
  const { optional } = newCase;
  const hydrated = useHydrated();
  const { keeper, status } = useSavedNotes(talk);
  const spoken = useStatusWords(status);
  if (!talk.can.addNotes) return null;
  return (
    <Section title={words.notes} id="notities" aside={aside}>
      {status.state === "conflict" ? (
        <Notice tone="warning" title={words.conflictTitle} headingLevel={3} live="alert">
          <p>{words.conflict}</p>
          <h4>{words.conflictOther}</h4>
          <WrittenText text={status.other} />
        </Notice>
      ) : null}
      <Form
        method="post"
        action={workPaths.advisorNotes({ id: talk.id })}
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void keeper.save(true);
        }}
      >
        <TextArea
          label={words.notes}
          name="notes"
          rows={12}
          optional={optional}
          hint={hydrated ? words.notesHint : words.notesHintPlain}
          defaultValue={talk.notes}
          onChange={(event) => keeper.typed(event.target.value)}
          onBlur={() => void keeper.save()}
        />
        <input type="hidden" name="revision" value={talk.notesRevision} />
        <div className="cluster">
          <Button look="secondary">{status.state === "conflict" ? words.conflictSave : words.save}</Button>
          <SavedStatus {...spoken} />
        </div>
      </Form>
    </Section>
  );
}

function useStatusWords({ state }: NotesStatus): { text: string | null; failed: boolean } {
  const words = useTexts(advisorTexts).appointment;
  const language = useLanguage();
  switch (state) {
    case "idle":
      return { text: null, failed: false };
    case "conflict":
      return { text: words.unsaved, failed: true };
    case "saved":
      return { text: words.saved(formatTime(Date.now(), language, amsterdam)), failed: false };
    case "saving":
      return { text: words.saving, failed: false };
    case "unsaved":
      return { text: words.unsaved, failed: false };
    case "failed":
      return { text: words.failed, failed: true };
    case "signed-out":
      return { text: words.signedOut, failed: true };
    case "refused":
      return { text: words.refused, failed: true };
    case "too-long":
      return { text: words.tooLong, failed: true };
  }
}
