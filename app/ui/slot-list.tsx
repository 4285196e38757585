import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { type FieldTexts, GroupFrame } from "./field-frame.tsx";
import { OptionTile } from "./option-tile.tsx";
import "./styles/slot-list.css";

export interface SlotDay {
  id: string;
  /** "maandag 23 november" */
  heading: string;
  slots: readonly { value: string; label: string; hint?: string | undefined }[];
}

type SlotListProps = FieldTexts &
  Omit<
    ComponentPropsWithoutRef<"input">,
    keyof FieldTexts | "type" | "defaultValue" | "value" | "checked" | "defaultChecked" | "className" | "style" | "size"
  > & {
    /** Also the id of the first time, where the error summary links to. */
    name: string;
    days: readonly SlotDay[];
    defaultValue?: string | null | undefined;
  };

/** Free times per day, as radio buttons: one tab stop, arrow keys walk through all days. */
export const SlotList = forwardRef<HTMLInputElement, SlotListProps>(function SlotList(
  { label, optional, hint, error, name, days, defaultValue, ...rest },
  ref,
) {
  const firstValue = days.find((day) => day.slots.length > 0)?.slots[0]?.value;
  return (
    <GroupFrame id={name} texts={{ label, optional, hint, error }} kind="radio">
      <div className="slot-days">
        {days.map((day) => (
          <fieldset key={day.id} className="slot-day">
            <legend className="slot-day__heading">{day.heading}</legend>
            <div className="slot-day__times">
              {day.slots.map((slot) => (
                <OptionTile
                  {...rest}
                  key={slot.value}
                  ref={ref}
                  kind="radio"
                  look="chip"
                  id={slot.value === firstValue ? name : `${name}-${slot.value}`}
                  name={name}
                  value={slot.value}
                  label={slot.label}
                  hint={slot.hint}
                  defaultChecked={slot.value === defaultValue}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </GroupFrame>
  );
});
