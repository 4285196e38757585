import { z } from "zod";
import { workPaths } from "#app/work-paths.ts";
import type { SendAnswer } from "./notes-keeper.ts";

const answer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("saved"), revision: z.number() }),
  z.object({ state: z.literal("conflict"), revision: z.number(), notes: z.string() }),
  z.object({ state: z.enum(["refused", "too-long"]) }),
]);

/** A request that may outlive its page is limited to 64 kB by the browser. */
const keepaliveLimit = 60_000;

/** Sends the notes to be kept over the revision they began from. Never throws: no connection is an answer too. */
export async function sendNotes(id: string, notes: string, revision: number): Promise<SendAnswer> {
  const body = new URLSearchParams({ notes, revision: String(revision) });
  try {
    const response = await fetch(workPaths.advisorNotesLive({ id }), {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: body.toString().length < keepaliveLimit,
    });
    // a redirect leads to the sign-in
    if (response.type === "opaqueredirect") return { state: "signed-out" };
    const read = answer.safeParse(await response.json());
    return read.success ? read.data : { state: "failed" };
  } catch {
    return { state: "failed" };
  }
}
