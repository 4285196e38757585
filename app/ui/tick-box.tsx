import { type ComponentPropsWithoutRef, forwardRef } from "react";
import "./styles/tick-box.css";

/** One tick box in a cell of a table. Its label says what is ticked, and is there for screen readers alone: the row shows it. */
export const TickBox = forwardRef<
  HTMLInputElement,
  { label: string } & Omit<ComponentPropsWithoutRef<"input">, "type" | "className">
>(function TickBox({ label, ...rest }, ref) {
  return (
    <label className="tick-box">
      <input {...rest} ref={ref} type="checkbox" className="option__input" />
      <span className="visually-hidden">{label}</span>
    </label>
  );
});
