import { Form } from "@remix-run/react";
import { wantedTexts } from "#app/texts/wanted.ts";
import { Button } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** She wants this case: it comes at the end of her list. */
export function WantButton({ id, title }: { id: string; title: string }) {
  const words = useTexts(wantedTexts).list;
  return (
    <Form method="post" action={workPaths.wantedCase({ id })}>
      <input type="hidden" name="change" value="add" />
      <Button look="secondary" size="small">
        <span aria-hidden="true">♥ </span>
        {words.want}
        <span className="visually-hidden">: {title}</span>
      </Button>
    </Form>
  );
}
