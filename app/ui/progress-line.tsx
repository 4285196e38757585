/** How many of a list are done, in words with a bar below them. */
export function ProgressLine({ words, done, total }: { words: string; done: number; total: number }) {
  return (
    <div className="progress-line">
      <strong>{words}</strong>
      <progress className="progress-line__bar" value={done} max={total} aria-label={words} />
    </div>
  );
}
