import type { HoursRefusal } from "#app/domain/work/hours-commands.server.ts";
import { workTexts } from "#app/texts/work.ts";
import { Select, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

/** The fields of one line of the log. @param members who of a class may have done it; none: she herself */
export function HoursFields({ form, members }: { form: ReturnType<typeof useZodForm>; members: readonly string[] }) {
  const words = useTexts(workTexts).hours;
  return (
    <>
      <TextField label={words.day} hint={words.dayHint} width="short" {...form.field("day")} />
      <TextField
        label={words.duration}
        hint={words.durationHint}
        width="short"
        inputMode="decimal"
        {...form.field("duration")}
      />
      {members.length === 0 ? null : (
        <Select
          label={words.member}
          options={[{ value: "", label: words.self }, ...members.map((name) => ({ value: name, label: name }))]}
          {...form.field("member")}
        />
      )}
      <TextField label={words.what} {...form.field("what")} />
    </>
  );
}

/** The field in which a line that was refused can be mended; null: in none. */
export function faultyField(reason: HoursRefusal): "day" | "member" | "duration" | null {
  switch (reason) {
    case "not-yet":
    case "before-work":
      return "day";
    case "no-member":
      return "member";
    case "day-full":
      return "duration";
    default:
      return null;
  }
}
