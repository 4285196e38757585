import type { ComponentPropsWithoutRef, ElementType } from "react";

/** The word mark: SPOT with the light as its O, and 035 as on a studio clock. Decorative; the link has the words. */
export function Logo() {
  return (
    <svg className="logo" viewBox="4 0 187 44" aria-hidden="true" focusable="false">
      <circle className="logo__glow" cx="77" cy="24" r="20" />
      <circle className="logo__spot" cx="77" cy="24" r="16" />
      <path
        className="logo__letters"
        d="M25 14c-1.5-3.5-4.5-5-8.5-5C11.5 9 8 11.5 8 15.5c0 9 17.5 5 17.5 15 0 5-4 8-9 8s-9-2-10.5-6M36 42V9.5h7.5a8.5 8.5 0 0 1 0 17H37M97.5 9.5h21M108 9.5V42"
      />
      <rect className="logo__box" x="126" y="5" width="64" height="38" rx="7" />
      <path
        className="logo__digits"
        d="M135.5 20a5.5 5.5 0 0 1 11 0v8a5.5 5.5 0 0 1-11 0zM153 17c1-2 2.8-3 5-3 3.2 0 5.5 2 5.5 4.8 0 2.9-2.3 4.8-5.5 4.8 3.5 0 6 2 6 5 0 3.1-2.5 5.4-6 5.4-2.5 0-4.6-1.2-5.6-3.2M180 14.5h-8.5v8.3c1.2-.9 2.5-1.3 4-1.3 3.3 0 5.7 2.5 5.7 6s-2.5 6.3-6 6.3c-2.3 0-4.3-1-5.3-2.8"
      />
    </svg>
  );
}

type BrandLinkProps<As extends ElementType> = { as?: As | undefined; label: string } & Omit<
  ComponentPropsWithoutRef<As>,
  "as" | "label" | "children"
>;

/** The logo as the way home: `<BrandLink as={Link} to="/" label="SPOT 035, naar de startpagina" />`. */
export function BrandLink<As extends ElementType = "a">(props: BrandLinkProps<As>) {
  const { as, label, ...rest } = props;
  const Anchor: ElementType = as ?? "a";
  return (
    <Anchor {...rest} className="brand">
      <Logo />
      <span className="visually-hidden">{label}</span>
    </Anchor>
  );
}
