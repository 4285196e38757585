interface NamedPart {
  position: number;
  total: number;
  title: string;
}

/** The part on a page, out of what its loader gave; null on any other page or after a fault. */
export function partOf(data: unknown): NamedPart | null {
  if (typeof data !== "object" || data === null || !("view" in data)) return null;
  const { view } = data;
  if (typeof view !== "object" || view === null) return null;
  if (!("position" in view && "total" in view && "title" in view)) return null;
  const { position, total, title } = view;
  if (typeof position !== "number" || typeof total !== "number" || typeof title !== "string") return null;
  return { position, total, title };
}
