import type { LoaderFunctionArgs } from "@remix-run/node";
import { keyIdOf } from "#app/lib/signature.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { openedProof } from "./opened-proof.server.ts";

/** The signed content with its signature, for who checks it with a program of her own. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { proof, content } = await openedProof(context.db, params.token);
  allow(actor, "proof.read", { scope: { byLink: true }, request });
  const { signature, publicKey, withdrawnAt } = proof;
  const signed = { algorithm: "Ed25519", canonicalisation: "RFC 8785", content, text: proof.content, signature };
  const key = { keyId: keyIdOf(publicKey), publicKey };
  const withdrawn = withdrawnAt === null ? null : withdrawnAt.toISOString();
  return Response.json({ ...signed, ...key, withdrawnAt: withdrawn }, { headers: privately });
}
