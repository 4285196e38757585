import { calendarsTexts } from "#app/texts/calendars.ts";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";

/** Where a file with a calendar is chosen. */
export function FileField({ error }: { error: string | undefined }) {
  const { fields } = useTexts(calendarsTexts);
  return (
    <TextField
      label={fields.file}
      hint={fields.fileHint}
      name="file"
      type="file"
      accept=".ics,text/calendar"
      error={error}
    />
  );
}
