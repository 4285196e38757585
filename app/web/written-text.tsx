const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Text as somebody typed it: its lines and white lines stay, web addresses become links that tell the other side nothing. */
export function WrittenText({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/);
  return (
    <div className="prose">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block of text has no other identity than its place
        <p key={index}>{linesOf(block)}</p>
      ))}
    </div>
  );
}

function linesOf(block: string) {
  return block.split("\n").flatMap((line, index) => {
    const key = `line-${index}`;
    return index === 0 ? linked(line, key) : [<br key={key} />, ...linked(line, key)];
  });
}

// split with one group: every second piece is an address
function linked(line: string, key: string) {
  return line.split(address).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a line has no other identity than its place
      <a key={`${key}-${index}`} href={piece} rel="nofollow noreferrer ugc">
        {piece}
      </a>
    ),
  );
}
