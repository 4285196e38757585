import { roundModes } from "#app/domain/rounds/round.ts";
import type { RoundSettings } from "#app/domain/rounds/schema.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

const limits = ["perCandidate", "perTeacher", "student", "mbo", "frontrunner"] as const;

/** What a round is called and how it is calculated. @param least the lowest match that the rules allow */
export function SettingFields({
  form,
  least,
  open,
}: {
  form: ReturnType<typeof useZodForm>;
  least: number;
  open: boolean;
}) {
  const { fields, modes, modeHints, make } = useTexts(roundsTexts);
  const number = { inputMode: "numeric", autoComplete: "off", width: "short" } as const;
  return (
    <>
      <TextField label={fields.name} hint={fields.nameHint} autoComplete="off" {...form.field("name")} />
      <RadioGroup
        label={fields.mode}
        options={roundModes.map((value) => ({ value, label: modes[value], hint: modeHints[value] }))}
        {...form.field("mode")}
      />
      <Disclosure summary={make.more} open={open}>
        <div className="stack">
          <TextField
            {...number}
            label={fields.minimumFit}
            hint={fields.minimumFitHint(least)}
            {...form.field("minimumFit")}
          />
          <TextField {...number} label={fields.perCase} hint={fields.perCaseHint} {...form.field("perCase")} />
          <CheckboxGroup
            label={fields.spread}
            options={[{ value: "yes", label: fields.spreadYes }]}
            {...form.choices("spread")}
          />
          {limits.map((name) => (
            <TextField
              key={name}
              {...number}
              label={fields[name]}
              optional={fields.optional}
              hint={fields.limitHint}
              {...form.field(name)}
            />
          ))}
        </div>
      </Disclosure>
    </>
  );
}

/** Settings as they stand in the fields at first. */
export function settingDefaults(settings: RoundSettings): Record<string, string | string[]> {
  const { spread, ...rest } = settings;
  const typed = Object.entries(rest).map(([name, value]) => [name, String(value ?? "")]);
  return { ...Object.fromEntries(typed), spread: spread ? ["yes"] : [] };
}
