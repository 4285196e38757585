/** The text is not JSON, or there is too much of it. */
export class StreamedJsonError extends Error {}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** So many bytes of the list are parsed at a time. */
const batchBytes = 1 << 16;

/**
 * Reads a JSON object of which one list may be far too long for memory: its items are handed over in batches, in order,
 * and the object comes back without them. All else is kept whole, so it has a limit.
 *
 * @param chunks the text, in UTF-8, in pieces of any length
 * @param list the name of the long list, a key of the outermost object
 * @throws {StreamedJsonError}
 */
export function readStreamedJson(
  chunks: Iterable<Uint8Array>,
  list: string,
  { onItems, restBytes }: { onItems: (items: unknown[]) => void; restBytes: number },
): unknown {
  const rest = new Bytes(restBytes, `all but ${list} is longer than ${restBytes} bytes`);
  const batch = new Bytes(1 << 24, `an item of ${list} is longer than ${1 << 24} bytes`);
  let key = "";
  let keyBegin = 0;
  let depth = 0;
  let inText = false;
  let escaped = false;
  let awaitsList = false;
  let inList = false;
  let seen = false;
  let flushed = false;
  for (const chunk of chunks) {
    for (const byte of chunk) {
      const target = inList ? batch : rest;
      if (inText) {
        target.push(byte);
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inText = false;
          if (depth === 1 && !inList) key = rest.textFrom(keyBegin);
        }
        continue;
      }
      if (byte === quote) {
        inText = true;
        if (!inList) keyBegin = rest.length;
      } else if (byte === openBracket && awaitsList) {
        if (seen) throw new StreamedJsonError(`${list} is there twice`);
        [seen, inList, awaitsList] = [true, true, false];
        depth++;
        rest.push(byte);
        continue;
      } else if (byte === openBracket || byte === openBrace) depth++;
      else if (byte === closeBracket || byte === closeBrace) {
        depth--;
        if (inList && depth === 1) {
          flush(true);
          inList = false;
          rest.push(byte);
          continue;
        }
      } else if (byte === comma && inList && depth === 2 && batch.length >= batchBytes) {
        flush(false);
        continue;
      }
      if (byte > 0x20) awaitsList = byte === colon && depth === 1 && !inList && key === JSON.stringify(list);
      target.push(byte);
    }
  }
  return parsed(rest.textFrom(0));

  function flush(last: boolean): void {
    const items = parsed(`[${batch.textFrom(0)}]`);
    batch.length = 0;
    if (!Array.isArray(items) || (items.length === 0 && (flushed || !last))) {
      throw new StreamedJsonError(`${list} has a comma too many`);
    }
    flushed = true;
    onItems(items);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StreamedJsonError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Bytes that grow up to a limit. */
class Bytes {
  length = 0;
  private bytes = new Uint8Array(1 << 12);

  constructor(
    private readonly limit: number,
    private readonly message: string,
  ) {}

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      if (this.length >= this.limit) throw new StreamedJsonError(this.message);
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }

  textFrom(begin: number): string {
    return new TextDecoder().decode(this.bytes.subarray(begin, this.length));
  }
}
