import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

type OptionTileProps = Omit<ComponentPropsWithoutRef<"input">, "type" | "className" | "children"> & {
  kind: "radio" | "checkbox";
  id: string;
  label: ReactNode;
  hint?: string | undefined;
  /** `tile` is big and framed (the scan), `line` is compact (ordinary forms), `chip` is a small framed one (times). */
  look?: "tile" | "line" | "chip" | undefined;
};

/** One answer that can be tapped as a whole. The real radio button or tick box stays visible: state is never colour only. */
export const OptionTile = forwardRef<HTMLInputElement, OptionTileProps>(function OptionTile(
  { kind, id, label, hint, look = "tile", "aria-describedby": describedBy, ...rest },
  ref,
) {
  // not "-hint": the first option shares its id with the group, whose own hint is called that
  const noteId = `${id}-note`;
  return (
    <div className={classNames("option", `option--${look}`)}>
      <input
        {...rest}
        aria-describedby={classNames(describedBy, hint && noteId) || undefined}
        ref={ref}
        type={kind}
        id={id}
        className="option__input"
      />
      <label className="option__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <span className="option__hint" id={noteId}>
          {hint}
        </span>
      ) : null}
    </div>
  );
});
