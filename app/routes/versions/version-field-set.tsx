import type { VersionField, VersionFields } from "#app/domain/scan/version-fields.ts";
import { type VersionsTexts, versionsTexts } from "#app/texts/versions.ts";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import "#app/ui/styles/content-fields.css";

interface VersionFieldSetProps {
  group: VersionFields;
  title: string;
  /** What was typed and refused, and what is wrong with it, by path. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The editable texts and numbers of one question; both languages of a text stand together. */
export function VersionFieldSet({ group, title, typed, errors }: VersionFieldSetProps) {
  const words = useTexts(versionsTexts).part;
  return (
    <fieldset className="card form content-fields" id={group.id}>
      <legend className="card__title">{title}</legend>
      {group.fields.map((field) => {
        const shared = {
          label: labelOf(words, field),
          name: field.path,
          defaultValue: typed[field.path] ?? field.value,
          error: errors[field.path],
        };
        return field.kind === "number" ? (
          <TextField key={field.path} {...shared} inputMode="numeric" width="short" />
        ) : (
          <TextArea key={field.path} {...shared} rows={2} lang={field.path.endsWith(".en") ? "en" : "nl"} />
        );
      })}
    </fieldset>
  );
}

/** "Antwoord 2, Engels": what a path points at, in words. */
function labelOf({ fields, languages }: VersionsTexts["part"], { path, kind }: VersionField): string {
  const place = path.split(".").slice(2);
  const subject = subjectOf(fields, place);
  if (kind === "number") return subject;
  return `${subject}, ${place.at(-1) === "en" ? languages.en : languages.nl}`;
}

function subjectOf(fields: VersionsTexts["part"]["fields"], [first = "", second = "", third = ""]: string[]): string {
  const nth = Number(second) + 1;
  if (first === "options") {
    const subjects = { label: fields.option, zzp: fields.optionZzp, points: fields.points };
    return (third === "zzp" || third === "points" ? subjects[third] : subjects.label)(nth);
  }
  if (first === "examples") return fields.example(nth);
  if (first === "zzp") return second === "hint" ? fields.zzpHint : fields.zzpText;
  if (first === "fullMarks") return second === "zzp" ? fields.marksZzp : fields.marksOther;
  const plain = new Map([
    ["title", fields.title],
    ["intro", fields.intro],
    ["text", fields.text],
    ["hint", fields.hint],
    ["weight", fields.weight],
  ]);
  return plain.get(first) ?? first;
}
