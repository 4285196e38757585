import type { Rejected } from "#app/web/form-values.ts";

/** What a page says of a file that was refused before it was read (see `body-limit.server.ts`); null when none was. */
export const refusedUpload = (request: Request): Rejected | null =>
  new URL(request.url).searchParams.get("niet") === "too-large" ? { errors: { file: ["too-large"] }, typed: {} } : null;
