import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeType } from "#app/domain/agenda/office-commands.server.ts";
import { listAdvisors, listRooms } from "#app/domain/agenda/office-queries.server.ts";
import { typeForm } from "#app/domain/agenda/type-schema.ts";
import { findType } from "#app/domain/agenda/types.server.ts";
import { officeTexts } from "#app/texts/office.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { by } from "./by.ts";
import { OfficeNav } from "./office-nav.tsx";
import { said } from "./said.ts";
import { TypeForm } from "./type-form.tsx";
import { typeState } from "./type-state.server.ts";
import { TypeState } from "./type-state.tsx";
import { differences, typeLists, valuesOf } from "./type-values.ts";

export const handle: PageHandle = {
  title: (language, loaded) => loadedText(loaded, "name") ?? officeTexts[language].types.title,
};

// after a refusal she must have the revision that is there now, which single fetch would not ask for by itself
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const type = await findType(context.db, idParam(params));
  if (type === undefined) throw notFound();
  const language = await languageOf(request);
  const words = officeTexts[language].type;
  const rooms = await listRooms(context.db);
  const features = [...rooms.filter(({ active }) => active).flatMap((room) => room.features), ...type.roomFeatures];
  return {
    ...{ id: type.id, code: type.code, name: type.names[language], revision: type.revision },
    values: valuesOf(type),
    questions: type.questions.length,
    advisors: (await listAdvisors(context.db)).map(({ id, name }) => ({ value: id, label: name })),
    features: [...new Set(features)].sort(),
    state: await typeState(context.db, { type, rooms, language }, new Date()),
    done: said(request, "gedaan", { bewaard: words.saved, gemaakt: words.made }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.manage");
  const id = idParam(params);
  const form = await readForm(request, typeForm, typeLists);
  if (!form.ok) return reject(form.errors, form.typed);
  const known = await listAdvisors(context.db);
  const kept = await findType(context.db, id);
  const mayHost = new Set([...known.map((one) => one.id), ...(kept?.hostIds ?? [])]);
  if (!form.value.hostIds.every((one) => mayHost.has(one))) return reject({ hostIds: ["hosts"] }, form.typed);
  const outcome = await changeType(context.db, { id, change: form.value }, { by: by(actor), now: new Date() });
  if (outcome.ok) return redirect(workPaths.officeType({ id, done: "bewaard" }), 303);
  const now = outcome.reason === "not-found" ? undefined : await findType(context.db, id);
  if (now === undefined) throw notFound();
  const names = new Map(known.map((one) => [one.id, one.name]));
  const told = differences(form.typed, now, { language: await languageOf(request), names });
  const typed = { ...form.typed, revision: String(now.revision) };
  return data({ errors: {}, typed, now: told }, { status: 409 });
}

export default function Type() {
  const { id, code, name, revision, values, questions, advisors, features, state, done } =
    useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const { type: words, types } = useTexts(officeTexts);
  return (
    <Main width="narrow">
      <OfficeNav />
      {done === null || rejected !== undefined ? null : <Notice tone="success" title={done} live="status" />}
      <PageHeading
        title={name}
        lead={words.lead(code)}
        eyebrow={<Link to={workPaths.officeTypes()}>{types.title}</Link>}
      />
      <ButtonRow>
        <ButtonLink as={Link} to={workPaths.officeQuestions({ id })} look="secondary">
          {questions === 0 ? words.noQuestions : words.questions(questions)}
        </ButtonLink>
        <ButtonLink as={Link} to={workPaths.officeTypePreview({ id })} look="secondary">
          {words.preview}
        </ButtonLink>
      </ButtonRow>
      <TypeState state={state} code={code} />
      {/* made anew for another revision: then it starts from what she typed, over what is there now */}
      <TypeForm key={revision} {...{ revision, values, advisors, features, rejected }} />
    </Main>
  );
}
