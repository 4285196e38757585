import { data } from "@remix-run/node";
import { downloadHeaders } from "#app/domain/cases/attachment.ts";
import { addAttachment, openAttachment } from "#app/domain/cases/attachment-commands.server.ts";
import {
  type AttachmentSide,
  type ListedAttachment,
  listAttachments,
} from "#app/domain/cases/attachment-queries.server.ts";
import { type AttachmentStore, attachmentFolder, attachmentStore } from "#app/domain/cases/attachment-store.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { settings } from "#app/settings.server.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import type { Language } from "#app/texts/language.ts";
import { notFound } from "./guard.server.ts";
import { limited } from "./limited.server.ts";
import { postedForm } from "./read-form.server.ts";

type Database = Parameters<typeof addAttachment>[0];
type Actor = { id: string | null; role: string };

/** Where files of cases stand in this installation. */
export const caseStore = (): AttachmentStore =>
  attachmentStore(attachmentFolder(settings().dataDir), settings().sessionSecret ?? "");

interface Listing {
  caseId: string;
  side: AttachmentSide;
  language: Language;
  mayRemove: (file: ListedAttachment) => boolean;
}

/** The files of a case in finished words. */
export async function fileRows(db: Database, { caseId, side, language, mayRemove }: Listing) {
  const words = caselifeTexts[language].files;
  return (await listAttachments(db, { caseId, side })).map((file) => ({
    id: file.id,
    name: file.name,
    size: sizeWords(file.size, language),
    by: file.uploadedById === null ? words.owner : (file.uploadedBy ?? ""),
    on: formatShortDate(file.createdAt.getTime(), amsterdam),
    removable: mayRemove(file),
  }));
}

export type FileRow = Awaited<ReturnType<typeof fileRows>>[number];

/** Takes in what a form brought. @returns the fault, as the form shows it; null when it was kept. @throws 429 after too many */
export async function takenFile(
  request: Request,
  { db, caseId, by, who }: { db: Database; caseId: string; by: Actor; who: string },
) {
  await limited(request, "upload", who);
  const file = (await postedForm(request)).get("file");
  if (!(file instanceof File) || file.size === 0) return fault("empty");
  const handed = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const added = await addAttachment(db, { store: caseStore(), caseId, handed, by }, new Date());
  return added.ok ? null : fault(added.reason);
}

/** One file, to be saved by the browser. @throws 404 when it is not with this case */
export async function fileResponse(
  db: Database,
  asked: { id: string; caseId: string; side: AttachmentSide; by: Actor },
): Promise<Response> {
  const file = await openAttachment(db, { store: caseStore(), ...asked });
  if (file === undefined) throw notFound();
  return new Response(new Uint8Array(file.bytes), { headers: downloadHeaders(file) });
}

const fault = (reason: string) => data({ errors: { file: [reason] }, typed: {} }, { status: 422 });

function sizeWords(bytes: number, language: Language): string {
  const number = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 1 });
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${number.format(bytes / 1024 / 1024)} MB`;
}
