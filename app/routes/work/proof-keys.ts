import type { LoaderFunctionArgs } from "@remix-run/node";
import { listProofKeys } from "#app/domain/work/queries.server.ts";
import { keyIdOf } from "#app/lib/signature.server.ts";
import { proofSigner } from "#app/proof-key.server.ts";
import { guard } from "#app/web/guard.server.ts";

/** The public keys of proofs: the one that signs now, and every one that signed before. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  const { keyId, publicKey } = proofSigner();
  const earlier = (await listProofKeys(context.db)).filter((key) => key !== publicKey);
  const keys = [publicKey, ...earlier].map((key) => ({
    keyId: keyIdOf(key),
    publicKey: key,
    current: key === publicKey,
  }));
  return Response.json({ algorithm: "Ed25519", current: keyId, keys }, { headers: { "Cache-Control": "no-cache" } });
}
