import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and while React takes over its page, true from then on: for what needs JavaScript to make sense. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
