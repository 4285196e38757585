import { useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

export interface FormError {
  /** The id of the control: the field's name unless it was given an id; `<name>-day` for a date. */
  fieldId: string;
  message: string;
}

interface FormErrorSummaryProps {
  title: string;
  errors: readonly FormError[];
  /** Changes with each failed submit, so that the heading receives focus again. */
  attempt?: string | number | undefined;
}

/** Stands above the form after a failed submit; its heading takes focus and every line leads to its field. */
export function FormErrorSummary({ title, errors, attempt = 0 }: FormErrorSummaryProps) {
  if (errors.length === 0) return null;
  return <Summary key={attempt} title={title} errors={errors} />;
}

function Summary({ title, errors }: Pick<FormErrorSummaryProps, "title" | "errors">) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="error-summary" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className="error-summary__title" tabIndex={-1} ref={heading}>
        <Icon name="error" />
        <span>{title}</span>
      </h2>
      <ul className="error-summary__list">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
