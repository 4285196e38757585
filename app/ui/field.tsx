import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classNames } from "./class-names.ts";
import { FieldFrame, type FieldTexts, fieldAria } from "./field-frame.tsx";

/** How wide the control is drawn; it tells how much is expected. */
type FieldWidth = "short" | "medium" | "full";

interface Common extends FieldTexts {
  name: string;
  /** Also the target of the error summary's link; the name when left out. */
  id?: string | undefined;
}

type Attributes<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentPropsWithoutRef<Tag>,
  keyof Common | "placeholder" | "className" | "style" | "children" | "width"
>;

/** One line of text; `{...register("email")}` may be spread on it, or `defaultValue` given for a plain form. */
export const TextField = forwardRef<
  HTMLInputElement,
  Common & Attributes<"input"> & { width?: FieldWidth | undefined }
>(function TextField({ label, optional, hint, error, id, name, type = "text", width = "full", ...rest }, ref) {
  const texts = { label, optional, hint, error };
  const own = id ?? name;
  return (
    <FieldFrame id={own} texts={texts}>
      <input
        {...rest}
        ref={ref}
        id={own}
        name={name}
        type={type}
        className={classNames("control", `control--${width}`)}
        {...fieldAria(own, texts)}
      />
    </FieldFrame>
  );
});

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, Common & Attributes<"textarea">>(function TextArea(
  { label, optional, hint, error, id, name, rows = 5, ...rest },
  ref,
) {
  const texts = { label, optional, hint, error };
  const own = id ?? name;
  return (
    <FieldFrame id={own} texts={texts}>
      <textarea
        {...rest}
        ref={ref}
        id={own}
        name={name}
        rows={rows}
        className="control control--full"
        {...fieldAria(own, texts)}
      />
    </FieldFrame>
  );
});

export interface SelectOption {
  value: string;
  label: string;
}

type SelectProps = Common &
  Attributes<"select"> & {
    options: readonly SelectOption[];
    /** The words of the first, empty choice ("Kies een plek"); without it the first option is chosen. */
    empty?: string | undefined;
    width?: FieldWidth | undefined;
  };

/** A list that unfolds, for more than about seven options; for fewer use RadioGroup. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, optional, hint, error, id, name, options, empty, width = "full", ...rest },
  ref,
) {
  const texts = { label, optional, hint, error };
  const own = id ?? name;
  return (
    <FieldFrame id={own} texts={texts}>
      <select
        {...rest}
        ref={ref}
        id={own}
        name={name}
        className={classNames("control", "control--select", `control--${width}`)}
        {...fieldAria(own, texts)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
});
