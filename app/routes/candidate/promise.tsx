import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { agreeToConfidentiality } from "#app/domain/cases/confidentiality-commands.server.ts";
import { hasAgreed } from "#app/domain/cases/confidentiality-queries.server.ts";
import { confidentialityTexts, confidentialityVersion } from "#app/texts/confidentiality.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useServedForm } from "#app/web/use-served-form.ts";
import { workPaths } from "#app/work-paths.ts";
import { acceptedWork, candidateActor } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => confidentialityTexts[language].documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, found } = await acceptedWork(context.db, { id, actor, request });
  const me = candidateActor(actor).id;
  if (await hasAgreed(context.db, { caseId: work.caseId, personId: me }))
    throw redirect(workPaths.candidateAssignment({ id }));
  const done = new URL(request.url).searchParams.get("gedaan") ?? undefined;
  return { title: found.case.title, advisor: found.advisor, version: confidentialityVersion, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work } = await acceptedWork(context.db, { id, actor, request });
  const form = await postedForm(request);
  if (form.get("agreed") !== "yes") return reject({ agreed: ["missing"] });
  const version = Number(form.get("version"));
  const agreed = { caseId: work.caseId, version, by: candidateActor(actor) };
  const outcome = await agreeToConfidentiality(context.db, agreed, new Date());
  // the words changed while she read them: she reads the new ones
  if (!outcome.ok) return reject({ agreed: ["missing"] });
  const done = form.get("done");
  return redirect(workPaths.candidateAssignment({ id, done: typeof done === "string" ? done : undefined }), 303);
}

/** What somebody promises once, after she said yes and before she reads whose case it is. */
export default function Promised() {
  const { title, advisor, version, done } = useLoaderData<typeof loader>();
  const words = useTexts(confidentialityTexts);
  const form = useServedForm({ rejected: useActionData<typeof action>(), messages: { missing: words.missing } });
  const { error, defaultValue: _none, ...agreed } = form.field("agreed");
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.title} lead={words.lead} />
      <Card look="lit">
        <ul>
          {words.statement.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        <p className="subtle small">{words.version(version)}</p>
        <Form {...form.formProps} className="form">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="done" value={done ?? ""} />
          <GroupFrame id="agreed" kind="checkbox" texts={{ label: words.title, error }}>
            <OptionTile {...agreed} kind="checkbox" look="line" id="agreed" value="yes" label={words.tick} />
          </GroupFrame>
          <div>
            <Button look="spot" icon="check">
              {words.agree}
            </Button>
          </div>
        </Form>
      </Card>
      <p>{words.after}</p>
      <p>
        {words.unsure(advisor.name)} <a href={`mailto:${advisor.email}`}>{words.mail}</a>
      </p>
      <p>
        <Link to={workPaths.candidateHome()}>{words.back}</Link>
      </p>
    </Main>
  );
}
