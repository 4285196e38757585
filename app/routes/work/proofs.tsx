import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { issueProof } from "#app/domain/work/proof-commands.server.ts";
import { proofSigner } from "#app/proof-key.server.ts";
import { settings } from "#app/settings.server.ts";
import { proofTexts } from "#app/texts/proof.ts";
import { aftermath } from "#app/web/after.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";
import { OwnProofs } from "./own-proofs.tsx";
import { ownProofs } from "./own-proofs-view.server.ts";

/** `member`: the student of a class whose proof it is; left out: who answers for the work herself. */
const proofForm = z.object({ member: z.string().max(80).default("") });

export const handle: PageHandle = {
  title: (language, data) => proofTexts[language].own.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const own = await ownWork(context.db, "proof.make", { id, actor, request });
  const language = await languageOf(request);
  const words = proofTexts[language].own;
  return {
    ...(await ownProofs(context.db, own, language)),
    ...{ id, group: own.group, title: own.about.case.title },
    after: aftermath(request, words),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "proof.make", { id, actor, request });
  const form = await readForm(request, proofForm);
  const memberName = form.ok ? form.value.member : "";
  const keys = { signer: proofSigner(), appSecret: settings().sessionSecret ?? "" };
  const outcome = await issueProof(context.db, { ...inWork, memberName, ...keys }, new Date());
  const after = outcome.ok ? { done: "gemaakt" } : { refused: outcome.reason };
  return redirect(workPaths.workProof({ id, ...after }), 303);
}

export default function Proofs() {
  return <OwnProofs view={useLoaderData<typeof loader>()} />;
}
