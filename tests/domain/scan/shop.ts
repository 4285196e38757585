import type { Answers } from "#app/domain/scan/answers.ts";
import shop from "./golden/shop-2-9.json" with { type: "json" };

/** The worked example: a shop of 2–9 people that scores 38, with everything it is asked. */
export const shopAnswers: Answers = shop.answers;
