import { z } from "zod";

const routing = z.object({ followed: z.boolean().nullable(), reason: z.string() });

/** Whether the advice about lanes was followed (null: there was none) and why, out of what the case keeps; null when nothing is kept. */
export function keptChoice(kept: unknown): z.infer<typeof routing> | null {
  const read = routing.safeParse(kept);
  return read.success ? read.data : null;
}
