import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

type OptionTileProps = Omit<ComponentPropsWithoutRef<"input">, "type" | "className" | "children"> & {
  kind: "radio" | "checkbox";
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** `tile` is big and framed (the scan), `line` is compact (ordinary forms), `chip` is a small framed one (times). */
  look?: "tile" | "line" | "chip" | undefined;
};

/** One answer that can be tapped as a whole. The real radio button or tick box stays visible: state is never colour only. */
export const OptionTile = forwardRef<HTMLInputElement, OptionTileProps>(function OptionTile(
  { kind, id, label, hint, look = "tile", ...rest },
  ref,
) {
  return (
    <div className={classNames("option", `option--${look}`)}>
      <input
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        ref={ref}
        type={kind}
        id={id}
        className="option__input"
      />
      <label className="option__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <span className="option__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
});
