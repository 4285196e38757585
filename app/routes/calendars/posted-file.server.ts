/** The bytes of the file that a form brought; null when none was chosen. */
export async function postedFile(form: FormData): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = form.get("file");
  return file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}
