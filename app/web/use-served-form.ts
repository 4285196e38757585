import { useNavigation } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import { siteTexts } from "#app/texts/site.ts";
import type { Rejected } from "./form-values.ts";
import { useTexts } from "./language.tsx";
import { useErrorTitle } from "./use-error-title.ts";

interface ServedFormOptions {
  /** What the action answered when it refused. */
  rejected: Rejected | undefined;
  /** What stands in the fields at first. */
  defaults?: Readonly<Record<string, string | string[]>>;
  /** Words for the keys of faults. */
  messages: Readonly<Record<string, string>>;
}

/**
 * One form that the server alone checks, on submit; to be used as `useZodForm` is. For pages that an owner opens first on a phone: what checks in the
 * browser would be a tenth of all that it fetches, and the answer of the server stands in the same places.
 */
export function useServedForm({ rejected, defaults = {}, messages }: ServedFormOptions) {
  const site = useTexts(siteTexts);
  // until the page after it is there, a form that was sent is not sent again
  const sending = useNavigation().formMethod !== undefined;
  const answers = useRef({ rejected, count: 0 });
  if (answers.current.rejected !== rejected) answers.current = { rejected, count: answers.current.count + 1 };
  const errorOf = (name: string) => {
    const key = rejected?.errors[name]?.[0];
    return key === undefined ? undefined : (messages[key] ?? site.checkField);
  };
  const named = Object.keys(rejected?.errors ?? {});
  useErrorTitle(named.length > 0);
  const typedIn = (name: string) => {
    const typed = rejected?.typed[name];
    const first = defaults[name];
    return typeof typed === "string" ? typed : typeof first === "string" ? first : undefined;
  };
  const tickedIn = (name: string) => [(rejected ? rejected.typed[name] : defaults[name]) ?? []].flat();

  return {
    /** Spread on the `<Form>`. `noValidate`: the browser's own bubbles would come before our messages. */
    formProps: {
      method: "post" as const,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        if (sending) event.preventDefault();
      },
    },
    /** Spread on a field or a group of radio buttons. */
    field: (name: string) => ({ name, error: errorOf(name), defaultValue: typedIn(name) }),
    /** The same for a list of tick boxes. */
    choices: (name: string) => ({ name, error: errorOf(name), defaultValue: tickedIn(name) }),
    /** Spread on a hidden input with a value of the page's own. */
    hidden: (name: string, value: string) => ({ name, defaultValue: value }),
    /** For the summary above the form. */
    summary: {
      title: site.errorTitle(named.length),
      errors: named.map((name) => ({ fieldId: name, message: errorOf(name) ?? site.checkField })),
      attempt: answers.current.count,
    },
  };
}
