import type { Language } from "#app/texts/language.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";

export type Figures = ReturnType<typeof figuresIn>;

/** Figures as they are written in a language; null is a number that is held back. */
export function figuresIn(language: Language) {
  const words = statisticsTexts[language];
  const whole = new Intl.NumberFormat(language);
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const count = (value: number | null): string => (value === null ? words.hidden : whole.format(value));
  const percent = (share: number | null): string => (share === null ? words.hidden : words.percent(share));
  return {
    count,
    percent,
    /** "312 (64%)"; the number alone where it is a share of nothing. */
    reading: (value: number | null, share: number | null): string =>
      value === null || share === null ? count(value) : words.reading(whole.format(value), share),
    /** "45 s", and from a minute and a half on "6.2 min". */
    time: (seconds: number | null): string => {
      const { none, seconds: inSeconds, minutes } = words.overview.time;
      if (seconds === null) return none;
      return seconds < 90 ? inSeconds(Math.round(seconds)) : minutes(tenths.format(seconds / 60));
    },
  };
}
