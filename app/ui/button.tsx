import { type ComponentPropsWithoutRef, type ElementType, forwardRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

/** `spot` is the yellow one: once per screen, for the step that counts most; on night backgrounds it replaces `primary`. */
type ButtonLook = "primary" | "secondary" | "quiet" | "danger" | "spot";

interface Look {
  look?: ButtonLook | undefined;
  size?: "small" | "normal" | "large" | undefined;
  /** A sign before the words; `arrow` and `external` come after them. */
  icon?: IconName | undefined;
  children: ReactNode;
}

/** A button for an action; `type` is "submit" unless told otherwise. It is never disabled: the server answers. */
export const Button = forwardRef<HTMLButtonElement, Look & Omit<ComponentPropsWithoutRef<"button">, "disabled">>(
  function Button({ look, size, icon, children, className, type = "submit", ...rest }, ref) {
    return (
      <button ref={ref} type={type} className={classNames(buttonClass(look, size), className)} {...rest}>
        <ButtonContent icon={icon}>{children}</ButtonContent>
      </button>
    );
  },
);

type ButtonLinkProps<As extends ElementType> = Look & { as?: As | undefined } & Omit<
    ComponentPropsWithoutRef<As>,
    keyof Look | "as"
  >;

/** A link that looks like a button, for going somewhere: `<ButtonLink as={Link} to="/scan">`; without `as` an `<a href>`. */
export function ButtonLink<As extends ElementType = "a">(props: ButtonLinkProps<As>) {
  const { as, look, size, icon, children, className, ...rest } = props;
  const Anchor: ElementType = as ?? "a";
  return (
    <Anchor className={classNames(buttonClass(look, size), className)} {...rest}>
      <ButtonContent icon={icon}>{children}</ButtonContent>
    </Anchor>
  );
}

/** A row of buttons: the most important one first, at the left edge of the fields. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

function buttonClass(look: ButtonLook = "primary", size: Look["size"] = "normal"): string {
  return classNames("button", `button--${look}`, size !== "normal" && `button--${size}`);
}

function ButtonContent({ icon, children }: Pick<Look, "icon" | "children">) {
  const after = icon === "arrow" || icon === "external";
  return (
    <>
      {icon && !after ? <Icon name={icon} /> : null}
      <span>{children}</span>
      {icon && after ? <Icon name={icon} /> : null}
    </>
  );
}
