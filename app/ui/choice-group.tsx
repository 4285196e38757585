import { type ComponentPropsWithoutRef, forwardRef, type Ref } from "react";
import { type FieldTexts, fieldAria, GroupFrame } from "./field-frame.tsx";
import type { HeadingLevel } from "./heading.tsx";
import { OptionTile } from "./option-tile.tsx";

export interface ChoiceOption {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Stands apart under a dashed line: "weet ik niet", "geen van deze". */
  apart?: boolean | undefined;
}

interface GroupTexts extends FieldTexts {
  name: string;
  /** Also the id of the first option, where the error summary links to; the name when left out. */
  id?: string | undefined;
  options: readonly ChoiceOption[];
  /** `tile` for the scan, `line` (default) for ordinary forms. */
  look?: "tile" | "line" | undefined;
  headingLevel?: HeadingLevel | undefined;
}

/** What may be spread on every input of the group: `onChange`, `onBlur`, `form`, `data-*`, what `register` returns. */
type InputAttributes = Omit<
  ComponentPropsWithoutRef<"input">,
  keyof GroupTexts | "type" | "defaultValue" | "checked" | "defaultChecked" | "value" | "className" | "style" | "size"
>;

type RadioGroupProps = GroupTexts & InputAttributes & { defaultValue?: string | null | undefined };
type CheckboxGroupProps = GroupTexts & InputAttributes & { defaultValue?: readonly string[] | null | undefined };

/** One answer out of several. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(
  { defaultValue, ...rest },
  ref,
) {
  return <Choices {...rest} kind="radio" chosen={defaultValue ? [defaultValue] : []} inputRef={ref} />;
});

/** Any number of answers out of several, posted under one name. */
export const CheckboxGroup = forwardRef<HTMLInputElement, CheckboxGroupProps>(function CheckboxGroup(
  { defaultValue, ...rest },
  ref,
) {
  return <Choices {...rest} kind="checkbox" chosen={defaultValue ?? []} inputRef={ref} />;
});

interface ChoicesProps extends GroupTexts, InputAttributes {
  kind: "radio" | "checkbox";
  chosen: readonly string[];
  inputRef: Ref<HTMLInputElement>;
}

function Choices(props: ChoicesProps) {
  const { kind, chosen, inputRef, name, id = name, options, look = "line", headingLevel, ...rest } = props;
  const { label, optional, hint, error, ...attributes } = rest;
  const texts = { label, optional, hint, error };
  // aria-invalid belongs to the radio group as a whole, but to each tick box by itself
  const invalid = kind === "checkbox" && error ? { "aria-invalid": true } : {};
  const describedBy = fieldAria(id, texts)["aria-describedby"];
  return (
    <GroupFrame id={id} texts={texts} headingLevel={headingLevel} kind={kind}>
      <div className={`options options--${look}`}>
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className={option.apart ? "options__apart" : undefined}>
              <OptionTile
                {...attributes}
                {...invalid}
                {...(index === 0 && error && describedBy ? { "aria-describedby": describedBy } : {})}
                ref={inputRef}
                kind={kind}
                look={look}
                id={optionId}
                name={name}
                value={option.value}
                label={option.label}
                hint={option.hint}
                defaultChecked={chosen.includes(option.value)}
              />
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
