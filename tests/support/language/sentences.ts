// a full stop after these does not end a sentence
const shortened =
  /(^|[\s("'‘“])(bijv|bv|o\.a|d\.w\.z|m\.b\.t|t\/m|nr|tel|dhr|mevr|ca|incl|excl|max|min|e\.g|i\.e|etc|vs|Mr|Mrs|Dr|St)\.$/i;
// closing marks may stand between the full stop and the space
const possibleEnd = /(?<=[.?!…]["'’”»)]*)\s+/u;

/**
 * The sentences of a text: split at a full stop, question or exclamation mark with a space after it, and at line ends. A colon or
 * semicolon ends nothing, so that a long sentence cannot hide behind one. "14.30 uur" and "€ 2.500" stay whole.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    for (const piece of line.trim().split(possibleEnd)) {
      const last = sentences.at(-1);
      if (last !== undefined && (shortened.test(last) || /^\p{Ll}/u.test(piece)))
        sentences[sentences.length - 1] = `${last} ${piece}`;
      else if (piece !== "") sentences.push(piece);
    }
    return sentences;
  });
}

/** Does it end as a sentence does? A heading, a button or a label does not; such words would only lower an average. */
export const isWholeSentence = (text: string): boolean => /[.?!…]["'’”»)]*$/u.test(text);

/** The words and numbers of a text. A dash or a sign on its own is none. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Words per sentence, over the whole sentences among these texts; `NaN` when there are none. */
export function averageLength(texts: readonly string[]): number {
  const lengths = texts
    .flatMap(sentencesOf)
    .filter(isWholeSentence)
    .map((sentence) => wordsOf(sentence).length);
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
