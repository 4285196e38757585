import type { ComponentPropsWithRef } from "react";
import { type FieldTexts, fieldAria, GroupFrame } from "./field-frame.tsx";

type PartName = "day" | "month" | "year";

interface DateFieldProps extends FieldTexts {
  /** The three inputs are called `<name>-day`, `<name>-month` and `<name>-year`. */
  name: string;
  /** Finished words above the three inputs: dag, maand, jaar. */
  partLabels: Record<PartName, string>;
  defaultValue?: Partial<Record<PartName, string>> | undefined;
  /** Extra attributes per input, for instance what `register` returns. */
  parts?: Partial<Record<PartName, ComponentPropsWithRef<"input">>> | undefined;
}

const partNames: readonly PartName[] = ["day", "month", "year"];

/** A date that somebody knows by heart, in three inputs. The error summary links to the day: `<name>-day`. */
export function DateField({ name, partLabels, defaultValue, parts, ...texts }: DateFieldProps) {
  return (
    <GroupFrame id={name} texts={texts} kind="fields">
      <div className="date-parts">
        {partNames.map((part) => {
          const id = `${name}-${part}`;
          return (
            <div key={part}>
              <label className="date-parts__label" htmlFor={id}>
                {partLabels[part]}
              </label>
              <input
                {...parts?.[part]}
                id={id}
                type="text"
                name={parts?.[part]?.name ?? id}
                inputMode="numeric"
                maxLength={part === "year" ? 4 : 2}
                defaultValue={defaultValue?.[part]}
                className={`control control--${part}`}
                {...fieldAria(name, texts)}
              />
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
