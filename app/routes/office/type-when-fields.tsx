import { officeTexts } from "#app/texts/office.ts";
import { siteTexts } from "#app/texts/site.ts";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import { FieldGroup, type OfficeForm, Tick } from "./field-group.tsx";

const inDigits = { width: "short", inputMode: "numeric", autoComplete: "off" } as const;

/** What a type is called and what an owner reads of it. */
export function TypeWhatFields({ form }: { form: OfficeForm }) {
  const { fields, hints, groups } = useTexts(officeTexts).type;
  return (
    <FieldGroup id="what" title={groups.what}>
      <TextField label={fields.nameNl} {...form.field("nameNl")} autoComplete="off" />
      <TextField label={fields.nameEn} {...form.field("nameEn")} autoComplete="off" />
      <TextArea label={fields.aboutNl} hint={hints.about} rows={3} {...form.field("aboutNl")} />
      <TextArea label={fields.aboutEn} rows={3} {...form.field("aboutEn")} />
    </FieldGroup>
  );
}

/** How long it takes, when it can begin, and how long before that it can be booked, moved and cancelled. */
export function TypeWhenFields({ form }: { form: OfficeForm }) {
  const { fields, hints, groups, anchors, windows } = useTexts(officeTexts).type;
  const { optional } = useTexts(siteTexts);
  return (
    <>
      <FieldGroup id="when" title={groups.when}>
        <TextField label={fields.duration} hint={hints.five} {...inDigits} {...form.field("duration")} />
        <TextField label={fields.step} hint={hints.five} {...inDigits} {...form.field("step")} />
        <RadioGroup
          label={fields.anchor}
          options={[
            { value: "window", label: anchors.window },
            { value: "hour", label: anchors.hour },
          ]}
          {...form.field("anchor")}
        />
        <TextField label={fields.bufferBefore} hint={hints.buffer} {...inDigits} {...form.field("bufferBefore")} />
        <TextField label={fields.bufferAfter} {...inDigits} {...form.field("bufferAfter")} />
        <Tick form={form} name="buffersInside" label={fields.buffersInside} />
      </FieldGroup>
      <FieldGroup id="around" title={groups.around}>
        <TextField label={fields.noticeHours} hint={hints.hours} {...inDigits} {...form.field("noticeHours")} />
        <TextField label={fields.moveHours} {...inDigits} {...form.field("moveHours")} />
        <TextField label={fields.cancelHours} {...inDigits} {...form.field("cancelHours")} />
        <RadioGroup
          label={fields.windowKind}
          options={(["days", "workdays", "dates"] as const).map((value) => ({ value, label: windows[value] }))}
          {...form.field("windowKind")}
        />
        <TextField label={fields.windowDays} optional={optional} {...inDigits} {...form.field("windowDays")} />
        <TextField
          label={fields.windowFirst}
          optional={optional}
          type="date"
          width="short"
          {...form.field("windowFirst")}
        />
        <TextField
          label={fields.windowLast}
          optional={optional}
          type="date"
          width="short"
          {...form.field("windowLast")}
        />
      </FieldGroup>
    </>
  );
}
