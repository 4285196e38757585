import { readingSchema } from "#app/domain/work/schema.ts";
import { readForm } from "#app/web/read-form.server.ts";

/** Until where the page that was posted from had shown the thread. @throws 400 when no page of ours sent it */
export async function readUntil(request: Request): Promise<Date> {
  const form = await readForm(request, readingSchema);
  if (!form.ok) throw new Response(null, { status: 400, statusText: "Bad Request" });
  return new Date(form.value.until);
}
