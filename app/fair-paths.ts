// The part of `work-paths.ts` about fairness, keys for programs, and what other programs are told.
import { type Aftermath, enc, type Id, withQuery } from "./address.ts";

/** A period that figures are about; the dates count for one of her own. */
interface PeriodAsked {
  period?: string | undefined;
  first?: string | undefined;
  last?: string | undefined;
}

export const fairPaths = {
  fairness: ({ period, first, last }: PeriodAsked = {}) =>
    withQuery("/voortgang/verdeling", { periode: period, van: first, tot: last }),
  fairnessFile: ({ period, first, last }: PeriodAsked = {}) =>
    withQuery("/voortgang/verdeling/bestand", { periode: period, van: first, tot: last }),

  objection: ({ proposal, done }: { proposal?: string | undefined; done?: string | undefined } = {}) =>
    withQuery("/zo-kiezen-we/vraag", { voorstel: proposal, gedaan: done }),
  coordinatorObjections: ({ done }: Pick<Aftermath, "done"> = {}) =>
    withQuery("/coordinator/bezwaren", { gedaan: done }),
  coordinatorObjection: ({ id }: Id) => `/coordinator/bezwaren/${enc(id)}`,

  accessTokens: ({ done }: Pick<Aftermath, "done"> = {}) => withQuery("/sleutels", { gedaan: done }),
  accessNewToken: () => "/sleutels/nieuw",
  accessRevocation: ({ id }: Id) => `/sleutels/${enc(id)}/intrekken`,

  coordinatorWebhooks: ({ done }: Pick<Aftermath, "done"> = {}) => withQuery("/coordinator/webhooks", { gedaan: done }),
  coordinatorNewWebhook: () => "/coordinator/webhooks/nieuw",
  /** `before`: the id of a delivery; the log shows what is older. */
  coordinatorWebhook: ({ id, done, before }: Id & Pick<Aftermath, "done"> & { before?: string | undefined }) =>
    withQuery(`/coordinator/webhooks/${enc(id)}`, { gedaan: done, voor: before }),
  coordinatorWebhookChange: ({ id }: Id) => `/coordinator/webhooks/${enc(id)}/wijzigen`,
  coordinatorWebhookSecret: ({ id }: Id) => `/coordinator/webhooks/${enc(id)}/geheim`,
  coordinatorWebhookTest: ({ id }: Id) => `/coordinator/webhooks/${enc(id)}/proef`,
  coordinatorWebhookPause: ({ id }: Id) => `/coordinator/webhooks/${enc(id)}/pauzeren`,
  coordinatorWebhookResumption: ({ id }: Id) => `/coordinator/webhooks/${enc(id)}/hervatten`,
  coordinatorWebhookRemoval: ({ id }: Id) => `/coordinator/webhooks/${enc(id)}/verwijderen`,
  coordinatorWebhookReplay: ({ id }: Id) => `/coordinator/webhooks/leveringen/${enc(id)}/opnieuw`,
};
