import { proofSchema } from "#app/domain/work/proof.ts";
import { findProofByToken } from "#app/domain/work/queries.server.ts";
import { isSignedBy } from "#app/lib/signature.server.ts";
import { notFound } from "#app/web/guard.server.ts";

/** The proof that a public link leads to, and whether its signature is right. @throws 404 for an unknown link */
export async function openedProof(db: Parameters<typeof findProofByToken>[0], token: string | undefined) {
  const proof = await findProofByToken(db, token ?? "");
  if (!proof) throw notFound();
  const content = proofSchema.parse(JSON.parse(proof.content));
  return { token: token ?? "", proof, content, signed: isSignedBy(proof.publicKey, proof.content, proof.signature) };
}
