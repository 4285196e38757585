import { goesOn } from "#app/domain/work/own-work.server.ts";
import { proofLink } from "#app/domain/work/proof-commands.server.ts";
import { listMembers, listProofs } from "#app/domain/work/queries.server.ts";
import { amsterdam, formatDay } from "#app/lib/format.ts";
import { unseal } from "#app/lib/sealed.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import type { Language } from "#app/texts/language.ts";
import { proofTexts } from "#app/texts/proof.ts";
import type { OwnWork } from "./own.server.ts";

/** Who can have a proof of this work, each with the one that holds, if there is one. */
export async function ownProofs(db: Parameters<typeof listProofs>[0], { work, group }: OwnWork, language: Language) {
  const { appUrl } = settings();
  const proofs = await listProofs(db, work.id);
  const members = group ? await listMembers(db, work.id) : [""];
  const words = proofTexts[language].own;
  return {
    ready: !goesOn(work),
    holders: members.map((name) => {
      const proof = proofs.find(({ holder }) => holder === name);
      const token = proof === undefined ? null : proofToken(proof);
      return {
        name,
        proof: proof && {
          id: proof.id,
          on: words.issuedOn(formatDay(proof.createdAt.getTime(), language, amsterdam)),
          url: token === null ? null : appUrl + paths.proof({ token }),
        },
      };
    }),
  };
}

/** The secret of a proof's public page; null when it was sealed with a secret that the application has no more. */
export function proofToken(proof: { id: string; link: string }): string | null {
  return unseal(proof.link, proofLink(proof.id, settings().sessionSecret ?? "")) ?? null;
}
