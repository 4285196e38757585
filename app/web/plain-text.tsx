/** What somebody typed in more lines, with its paragraphs and line ends as they were. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="prose">
      {numbered(text.split(/\n{2,}/)).map(([nth, paragraph]) => (
        <p key={nth}>
          {numbered(paragraph.split("\n")).map(([line, words]) => (
            <span key={line}>
              {line > 0 ? <br /> : null}
              {words}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

// lines have no other identity than their place
const numbered = (lines: readonly string[]): [number, string][] => lines.map((line, nth) => [nth, line]);
