import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { signInByLink } from "#app/domain/people/commands.server.ts";
import { inspectLink } from "#app/domain/people/queries.server.ts";
import { paths } from "#app/paths.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { readCookie } from "#app/web/cookies.server.ts";
import { gone, guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { safePath } from "#app/web/redirect.ts";
import { toSignedIn } from "#app/web/signed-in.server.ts";

export const handle: PageHandle = { title: (language) => peopleTexts[language].link.title };

// mail scanners open links: looking changes nothing, only the button signs in
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "sign-in.request");
  const state = await inspectLink(context.db, params.token ?? "", {
    secret: readCookie(request, "login"),
    now: new Date(),
  });
  return data({ state }, { status: state === "ended" ? 410 : 200, headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "sign-in.request");
  const browser = readCookie(request, "login");
  if ((await secondsToWait("linkConfirm", browser ?? context.clientAddress)) !== null) throw gone();
  const attempt = { token: params.token ?? "", browser, oldSession: readCookie(request, "sessie") };
  const session = await signInByLink(context.db, attempt, new Date());
  if (session === null) throw gone();
  return toSignedIn(session, safePath(new URL(request.url).searchParams.get("verder"), ""));
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function SignInLink() {
  const { state } = useLoaderData<typeof loader>();
  const words = useTexts(peopleTexts).link;
  if (state === "usable") {
    return (
      <Main width="narrow">
        <PageHeading title={words.title} lead={words.intro} />
        <Form method="post" reloadDocument>
          <Button>{words.submit}</Button>
        </Form>
      </Main>
    );
  }
  return (
    <Main width="narrow">
      <PageHeading
        title={state === "ended" ? words.endedTitle : words.otherTitle}
        lead={state === "ended" ? words.ended : words.other}
      />
      <ButtonLink as={Link} to={paths.signIn()}>
        {words.again}
      </ButtonLink>
    </Main>
  );
}
