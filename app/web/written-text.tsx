const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Text as somebody typed it: its lines and white lines stay, web addresses become links that tell the other side nothing. */
export function WrittenText({ text }: { text: string }) {
  return (
    <div className="prose">
      {numbered(text.split(/\n{2,}/)).map(([nth, paragraph]) => (
        <p key={nth}>
          {numbered(paragraph.split("\n")).map(([line, words]) => (
            <span key={line}>
              {line > 0 ? <br /> : null}
              {linked(words)}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

// split with one group: every second piece is an address
function linked(words: string) {
  return numbered(words.split(address)).map(([nth, piece]) =>
    nth % 2 === 0 ? (
      piece
    ) : (
      <a key={nth} href={piece} rel="nofollow noreferrer ugc">
        {piece}
      </a>
    ),
  );
}

// pieces of a text have no other identity than their place
const numbered = (pieces: readonly string[]): [number, string][] => pieces.map((piece, nth) => [nth, piece]);
