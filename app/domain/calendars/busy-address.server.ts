import { seal, unseal } from "#app/lib/sealed.server.ts";

const sealedFor = (id: string, appSecret: string) => ({ secret: appSecret, use: "calendar addresses", row: id });

/** The address of a calendar as it is kept: whoever knows it reads her agenda. @param of.id the calendar it belongs to */
export const sealAddress = (url: string, of: { id: string; appSecret: string }): string =>
  seal(url, sealedFor(of.id, of.appSecret));

/** The address again; undefined when the application's secret is another one since. */
export const openAddress = (sealed: string, of: { id: string; appSecret: string }): string | undefined =>
  unseal(sealed, sealedFor(of.id, of.appSecret));
