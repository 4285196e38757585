import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Heading, type HeadingLevel } from "./heading.tsx";
import { Icon } from "./icon.tsx";

export interface FieldTexts {
  label: string;
  /** The finished word for a field that may stay empty, "(niet verplicht)". Without it the field is required. */
  optional?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
}

/** The aria attributes that tie a control to its hint and error; required unless there is a word for optional. */
export function fieldAria(id: string, texts: Pick<FieldTexts, "hint" | "error" | "optional">) {
  const ids = [texts.hint ? `${id}-hint` : "", texts.error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    ...(ids ? { "aria-describedby": ids } : {}),
    ...(texts.error ? { "aria-invalid": true } : {}),
    ...(texts.optional ? {} : { "aria-required": true }),
  } as const;
}

/** Label above, hint and error between label and control. */
export function FieldFrame({ id, texts, children }: { id: string; texts: FieldTexts; children: ReactNode }) {
  return (
    <div className={classNames("field", texts.error && "field--error")}>
      <label className="field__label" htmlFor={id}>
        {texts.label}
        <OptionalWord>{texts.optional}</OptionalWord>
      </label>
      <FieldNotes id={id} texts={texts} />
      {children}
    </div>
  );
}

interface GroupFrameProps {
  id: string;
  texts: FieldTexts;
  /** Makes the legend a heading of this level, for a page or part that asks one question. */
  headingLevel?: HeadingLevel | undefined;
  /** Radio buttons are one control to a screen reader, tick boxes are a group of controls. */
  kind: "radio" | "checkbox" | "fields";
  children: ReactNode;
}

/** Fieldset and legend for controls that answer one question together. */
export function GroupFrame({ id, texts, headingLevel, kind, children }: GroupFrameProps) {
  const aria = fieldAria(id, texts);
  const attributes =
    kind === "radio" ? { role: "radiogroup", ...aria } : { "aria-describedby": aria["aria-describedby"] };
  const words = (
    <>
      {texts.label}
      <OptionalWord>{texts.optional}</OptionalWord>
    </>
  );
  return (
    <fieldset className={classNames("field", "field--group", texts.error && "field--error")} {...attributes}>
      <legend className="field__label">
        {headingLevel ? (
          <Heading level={headingLevel} className="field__question">
            {words}
          </Heading>
        ) : (
          words
        )}
      </legend>
      <FieldNotes id={id} texts={texts} />
      {children}
    </fieldset>
  );
}

function OptionalWord({ children }: { children: string | undefined }) {
  return children ? <span className="field__optional"> {children}</span> : null;
}

function FieldNotes({ id, texts }: { id: string; texts: FieldTexts }) {
  return (
    <>
      {texts.hint ? (
        <div className="field__hint" id={`${id}-hint`}>
          {texts.hint}
        </div>
      ) : null}
      {texts.error ? (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="error" />
          <span>{texts.error}</span>
        </p>
      ) : null}
    </>
  );
}
