/** Joins class names and leaves out what is false or undefined: `classNames("card", lit && "card--lit")`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
