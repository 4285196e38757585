// The addresses of rounds; `work-paths.ts` takes them in.
import { type Aftermath, enc, type Id, withQuery } from "./address.ts";

const base = "/coordinator/rondes";

export const roundPaths = {
  coordinatorRounds: () => base,
  coordinatorNewRound: () => `${base}/nieuw`,
  /** `mode`: the way that is shown; `from`: the place of the first pair that is shown; `count`: how many proposals were made. */
  coordinatorRound: ({
    id,
    mode,
    from,
    count,
    done,
    refused,
  }: Id & Aftermath & { mode?: string | undefined; from?: number | undefined; count?: number | undefined }) =>
    withQuery(`${base}/${enc(id)}`, {
      ...{ manier: mode, vanaf: from?.toString(), aantal: count?.toString(), gedaan: done, niet: refused },
    }),
  coordinatorRoundStart: ({ id }: Id) => `${base}/${enc(id)}/start`,
  coordinatorRoundCancellation: ({ id }: Id) => `${base}/${enc(id)}/stoppen`,
  coordinatorRoundAgain: ({ id }: Id) => `${base}/${enc(id)}/opnieuw`,
  coordinatorRoundSettings: ({ id }: Id) => `${base}/${enc(id)}/instellingen`,
  coordinatorRoundVariant: ({ id }: Id) => `${base}/${enc(id)}/variant`,
  coordinatorRoundPair: ({ id }: Id) => `${base}/${enc(id)}/paar`,
  coordinatorRoundComparison: ({ id }: Id) => `${base}/${enc(id)}/vergelijken`,
  /** `all`: every pair is ticked at first. */
  coordinatorRoundAcceptance: ({ id, all }: Id & { all?: boolean | undefined }) =>
    withQuery(`${base}/${enc(id)}/voorstellen`, { alles: all ? "ja" : undefined }),
};
