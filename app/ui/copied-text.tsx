import type { FocusEvent } from "react";
import { TextArea } from "./field.tsx";

interface CopiedTextProps {
  name: string;
  label: string;
  text: string;
}

/** Text to take along elsewhere: the keyboard or a tap on it selects all of it. */
export function CopiedText({ name, label, text }: CopiedTextProps) {
  const select = (event: FocusEvent<HTMLTextAreaElement>) => event.currentTarget.select();
  const rows = Math.ceil(text.length / 36);
  return (
    <TextArea label={label} name={name} defaultValue={text} readOnly rows={rows} spellCheck={false} onFocus={select} />
  );
}
