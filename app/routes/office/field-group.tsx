import type { ReactNode } from "react";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

export type OfficeForm = ReturnType<typeof useZodForm>;

/** Fields of a long form that belong together, under a heading. */
export function FieldGroup({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <GroupFrame id={id} texts={{ label: title }} headingLevel={2} kind="fields">
      <div className="form">{children}</div>
    </GroupFrame>
  );
}

interface TickProps {
  form: OfficeForm;
  name: string;
  label: string;
  hint?: string;
}

/** One box to tick: it sends "yes", or nothing. */
export function Tick({ form, name, label, hint }: TickProps) {
  const { error: _error, defaultValue, ...field } = form.choices(name);
  const checked = defaultValue.length > 0;
  return (
    <OptionTile
      {...field}
      {...{ kind: "checkbox", look: "line", id: name, value: "yes", label, hint, defaultChecked: checked }}
    />
  );
}
