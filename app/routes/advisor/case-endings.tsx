import { Form } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** The verbs that end a case. They unfold first, since they cannot be undone. */
export function CaseEndings({ id, can }: { id: string; can: { withdraw: boolean; close: boolean } }) {
  const words = useTexts(advisorTexts).case;
  return (
    <>
      {can.close ? (
        <Disclosure summary={words.close}>
          <p>{words.closeText}</p>
          <Form method="post" action={workPaths.advisorCaseClosing({ id })}>
            <Button look="secondary">{words.close}</Button>
          </Form>
        </Disclosure>
      ) : null}
      {can.withdraw ? (
        <Disclosure summary={words.withdraw}>
          <p>{words.withdrawText}</p>
          <Form method="post" action={workPaths.advisorCaseWithdrawal({ id })}>
            <Button look="danger">{words.withdraw}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}
