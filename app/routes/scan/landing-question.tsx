import { Form, Link, useSubmit } from "@remix-run/react";
import { type ChangeEvent, useRef } from "react";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import type { Rejected } from "#app/web/form-values.ts";

interface LandingQuestionProps {
  question: {
    id: string;
    text: string;
    hint: string | null;
    options: readonly { value: string; label: string }[];
    chosen: string | null;
  };
  words: { goOn: string; choose: string; limited: string; errorTitle: string };
  begin: { to: string; pace: string; text: string; otherPace: string; otherText: string };
  rejected: Rejected | undefined;
}

/** The first question of the scan on its landing page. A tap on an answer begins the scan, as it goes on within it; with the keyboard the button does. */
export function LandingQuestion({ question, words, begin, rejected }: LandingQuestionProps) {
  const { id, text, hint, options, chosen } = question;
  const submit = useSubmit();
  const byTouch = useRef(false);
  const fault = Object.values(rejected?.errors ?? {})[0]?.[0];
  const told = fault === "limited" || fault === "tooFast" ? words.limited : words.choose;
  const error = fault === undefined ? undefined : told;
  const onChange = ({ currentTarget }: ChangeEvent<HTMLFormElement>) => {
    if (byTouch.current) submit(currentTarget);
  };
  return (
    <Card look="lit">
      <FormErrorSummary
        title={words.errorTitle}
        errors={error === undefined ? [] : [{ fieldId: id, message: error }]}
      />
      <Form
        method="post"
        action={begin.to}
        noValidate
        className="form"
        onChange={onChange}
        onPointerDown={() => {
          byTouch.current = true;
        }}
        onKeyDown={() => {
          byTouch.current = false;
        }}
      >
        <input type="hidden" name="asked" value={id} />
        <input type="hidden" name="pace" value={begin.pace} />
        <RadioGroup
          label={text}
          name={id}
          look="tile"
          headingLevel={2}
          options={options}
          defaultValue={chosen}
          error={error}
        />
        <div className="stack stack--small">
          <ButtonRow>
            <Button look="spot" size="large" icon="arrow">
              {begin.text}
            </Button>
          </ButtonRow>
          {hint === null ? null : <p className="small">{hint}</p>}
          <p className="small subtle">{words.goOn}</p>
          <p className="small">
            <Link to={begin.otherPace} preventScrollReset>
              {begin.otherText}
            </Link>
          </p>
        </div>
      </Form>
    </Card>
  );
}
