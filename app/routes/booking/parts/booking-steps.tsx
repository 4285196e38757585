import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { Steps } from "#app/ui/steps.tsx";
import { useTexts } from "#app/web/language.tsx";

const names = ["choice", "time", "details"] as const;

/** Where she is in the three pages of booking. */
export function BookingSteps({ step }: { step: "choice" | "time" | "details" }) {
  const words = useTexts(bookingTexts);
  const nth = names.indexOf(step) + 1;
  return <Steps text={words.step(nth, names.length)} current={nth} total={names.length} title={words.steps[step]} />;
}

/** A page's title with its step, for the browser's tab. */
export function stepTitle(step: "choice" | "time" | "details", language: Language): string {
  const words = bookingTexts[language];
  return `${words[step].title} (${words.step(names.indexOf(step) + 1, names.length).toLowerCase()})`;
}
