import { libraryShape, type StepLibrary } from "#app/domain/plan/library.ts";
import { type Signpost, signpostsShape } from "#app/domain/plan/signpost.ts";
import d1 from "./digital-maturity/steps/D1.json";
import d2 from "./digital-maturity/steps/D2.json";
import d3 from "./digital-maturity/steps/D3.json";
import d4 from "./digital-maturity/steps/D4.json";
import d5 from "./digital-maturity/steps/D5.json";
import d6 from "./digital-maturity/steps/D6.json";
import signpostContent from "./signposts.json";

/** Every step of the plan, in the order of the scan. Checked when the process starts, as scans are. */
export const stepLibrary: StepLibrary = libraryShape.parse([...d1, ...d2, ...d3, ...d4, ...d5, ...d6]);

/** Pointers to what others offer, as they come with the product; what is checked since stands in the database. */
export const signposts: readonly Signpost[] = signpostsShape.parse(signpostContent);
