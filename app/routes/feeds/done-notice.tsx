import { feedTexts } from "#app/texts/feeds.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";

/** What was just done to a feed, on the page with the list. */
export function DoneNotice({ done }: { done: string | null }) {
  const words = useTexts(feedTexts).saved;
  if (done === "ingetrokken") return <Notice tone="success" title={words.revoked} live="status" />;
  if (done === "vernieuwd") return <Notice tone="info" title={words.renewedAlready} live="status" />;
  return null;
}
