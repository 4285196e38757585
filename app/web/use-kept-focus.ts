import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Keeps the place of whoever works by keyboard on a page that saves and comes back to itself. What had focus can vanish with what was saved;
 * then its successor by id has it, or else `fallbackId`: something with a tabIndex that is always there.
 */
export function useKeptFocus(fallbackId: string): void {
  const { state } = useNavigation();
  const had = useRef<string | null>(null);
  useEffect(() => {
    if (state === "submitting") had.current = document.activeElement?.id ?? "";
    if (state !== "idle" || had.current === null) return;
    const id = had.current;
    had.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const successor = id === "" ? null : document.getElementById(id);
    (successor ?? document.getElementById(fallbackId))?.focus({ preventScroll: true });
  }, [state, fallbackId]);
}
