import { membersTexts } from "#app/texts/members.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { useTexts } from "#app/web/language.tsx";
import { useErrorTitle } from "#app/web/use-error-title.ts";

interface FileFormProps {
  action: string;
  label: string;
  /** Why the file as a whole was not read. */
  fault: string | null;
}

/** Where a list is chosen. Sent plainly, also with JavaScript: what is too large is answered before it is read. */
export function FileForm({ action, label, fault }: FileFormProps) {
  const { file: words } = useTexts(membersTexts);
  const error = useFault(fault);
  return (
    <form method="post" encType="multipart/form-data" action={action} className="form" noValidate>
      <TextField
        label={label}
        hint={words.fieldHint}
        name="file"
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        error={error}
      />
      <Button>{words.submit}</Button>
    </form>
  );
}

/** The same fault above the page. */
export function FileFault({ fault, title }: { fault: string | null; title: string }) {
  const message = useFault(fault);
  useErrorTitle(message !== undefined);
  return <FormErrorSummary title={title} errors={message === undefined ? [] : [{ fieldId: "file", message }]} />;
}

function useFault(fault: string | null): string | undefined {
  const messages: Readonly<Record<string, string>> = useTexts(membersTexts).faults;
  return fault === null ? undefined : (messages[fault] ?? messages.unreadable);
}
