import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import { type FieldValues, type Resolver, useForm } from "react-hook-form";
import type { z } from "zod";
import { siteTexts } from "#app/texts/site.ts";
import { type Rejected, withoutEmpty } from "./form-values.ts";
import { useTexts } from "./language.tsx";
import { useErrorTitle } from "./use-error-title.ts";

type FormSchema = z.ZodType<FieldValues, FieldValues>;

interface ZodFormOptions {
  schema: FormSchema;
  /** What the action answered when it refused; shown until the browser checks again. */
  rejected: Rejected | undefined;
  /** What stands in the fields at first. */
  defaults?: Record<string, string | string[]>;
  /** Names of fields that are lists of tick boxes. */
  lists?: readonly string[];
  /** Words for the schema's message keys. */
  messages: Readonly<Record<string, string>>;
  /** Ids of fields whose first control has another id than the field's name. */
  ids?: Readonly<Record<string, string>>;
}

/**
 * One form, checked by one schema, in the browser and on the server. Without JavaScript it posts plainly and the action answers with
 * `rejected`; with JavaScript faults show before anything is sent. Checked on submit only: a fault that vanished on leaving its field would move the
 * button away from under the finger that presses it.
 */
export function useZodForm({ schema, rejected, defaults = {}, lists = [], messages, ids = {} }: ZodFormOptions) {
  const site = useTexts(siteTexts);
  const submit = useSubmit();
  // until the page after it is there, a form that was sent is not sent again
  const sending = useNavigation().formMethod !== undefined;
  const empty = Object.fromEntries(lists.map((name) => [name, []]));
  const defaultValues: FieldValues = { ...empty, ...defaults, ...rejected?.typed };
  // fetched once she is in the form: a page that is only read does without
  const checker = async () => (await import("@hookform/resolvers/zod")).zodResolver(schema);
  const resolver: Resolver<FieldValues> = async (values, context, options) =>
    (await checker())(withoutEmpty(asPosted(values, lists)), context, options);
  const form = useForm<FieldValues>({
    resolver,
    defaultValues,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  // who spoke last: what the server answered stands until the browser has checked again
  const answered = useRef({ rejected, submitCount });
  if (answered.current.rejected !== rejected) answered.current = { rejected, submitCount };
  const checkedSince = submitCount > answered.current.submitCount;
  const words = (key: unknown) => (typeof key === "string" ? messages[key] : undefined) ?? site.checkField;
  const errorOf = (name: string) => {
    const key = checkedSince ? messageOf(errorAt(errors, name)) : rejected?.errors[name]?.[0];
    return key === undefined ? undefined : words(key);
  };
  const named = checkedSince ? faultyFields(errors) : Object.keys(rejected?.errors ?? {});
  const failed = named.length > 0;
  useErrorTitle(failed);

  return {
    /** Spread on the `<Form>`. `noValidate`: the browser's own bubbles would come before our messages. */
    formProps: {
      method: "post" as const,
      noValidate: true,
      onFocus: () => void checker().catch(() => undefined),
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const target = event.currentTarget;
        // where the checker cannot be fetched the server checks, as it does anyhow
        if (!sending)
          form
            .handleSubmit(() => submit(target))(event)
            .catch(() => submit(target));
      },
    },
    /** Spread on a field or a group of radio buttons: name, first value, fault, and what the browser needs to check it. */
    field: (name: string) => ({
      ...form.register(name),
      error: errorOf(name),
      defaultValue: textOf(defaultValues[name]),
    }),
    /** The same for a list of tick boxes. */
    choices: (name: string) => ({
      ...form.register(name),
      error: errorOf(name),
      defaultValue: listOf(defaultValues[name]),
    }),
    /** Spread on a hidden input with a value of the page's own. */
    hidden: (name: string, value: string) => ({ ...form.register(name, { value }), defaultValue: value }),
    /** For the summary above the form. */
    summary: {
      title: site.errorTitle(named.length),
      errors: named.map((name) => ({ fieldId: ids[name] ?? name, message: errorOf(name) ?? site.checkField })),
      attempt: submitCount,
    },
  };
}

/** A fault by the name of its field; of a field in a group: `answers.size`. */
function errorAt(errors: unknown, name: string): unknown {
  return name.split(".").reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), errors);
}

/** The names of the fields with a fault, those in a group by their whole names. */
function faultyFields(errors: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(errors).flatMap(([name, error]) =>
    isRecord(error) && typeof error.message !== "string" && !Array.isArray(error)
      ? Object.keys(error).map((own) => `${name}.${own}`)
      : [name],
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function messageOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  // a fault in one item of a list
  return Object.values(error)
    .map(messageOf)
    .find((message) => message !== undefined);
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string").filter((item) => item !== "");

/** A tick box that stands alone gives its value or false in the browser; a form that is posted gives a list, or nothing. */
function asPosted(values: FieldValues, lists: readonly string[]): FieldValues {
  const posted = Object.entries(values).filter(([name, value]) => value !== false || lists.includes(name));
  return Object.fromEntries(posted.map(([name, value]) => [name, lists.includes(name) ? listOf(value) : value]));
}
