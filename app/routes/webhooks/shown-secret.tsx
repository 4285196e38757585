import { webhooksTexts } from "#app/texts/webhooks.ts";
import { CopiedText } from "#app/ui/copied-text.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";

/** A signing secret, the one time that it is shown. */
export function ShownSecret({ secret, title }: { secret: string; title: string }) {
  const words = useTexts(webhooksTexts).secret;
  return (
    <>
      <Notice tone="success" title={title} live="status">
        {words.madeText}
      </Notice>
      <CopiedText name="secret" label={words.label} text={secret} />
    </>
  );
}
