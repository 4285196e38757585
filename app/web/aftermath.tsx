import { Notice } from "#app/ui/notice.tsx";

/** Says on top of the page what was just done, or why it could not be done. */
export function Aftermath({ done, refused, title }: { done: string | null; refused: string | null; title: string }) {
  if (refused !== null) {
    return (
      <Notice tone="error" title={title} live="alert">
        <p>{refused}</p>
      </Notice>
    );
  }
  return done === null ? null : <Notice tone="success" title={done} live="status" />;
}
