import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import type { ScanInput } from "./answers.ts";
import type { OfficialFigures } from "./benchmark-figures.ts";
import type { ScanDefinition } from "./definition.ts";
import { digitalIntensity } from "./dii.ts";
import { officialView, type PeersView } from "./official-view.ts";
import {
  type SectorView,
  sectorView,
  stateOf,
  type TechnologyView,
  type ThingState,
  technologyView,
} from "./technology-view.ts";

export interface ComparisonView {
  /** "7 van 12". */
  readonly count: string;
  readonly sentence: string;
  readonly about: string;
  readonly things: readonly { readonly id: string; readonly name: string; readonly state: ThingState }[];
  /** Null while her size is not known. */
  readonly peers: PeersView | null;
  readonly technologies: TechnologyView | null;
  readonly ai: SectorView;
}

interface Showing {
  readonly definition: ScanDefinition;
  readonly figures: OfficialFigures;
  readonly language: Language;
}

/** "x van 12" beside the official figures of companies of her size, and single technologies beside hers. */
export function comparisonView(showing: Showing, input: ScanInput): ComparisonView {
  const { definition, figures, language } = showing;
  const words = resultTexts[language].said.dii;
  const intensity = digitalIntensity(definition, input);
  const count = words.count(intensity.low, intensity.high);
  const band = definition.dii.bands.find(({ id }) => id === intensity.band)?.name[language];
  const { size, sector } = input.profile;
  return {
    count,
    sentence: band === undefined ? words.standOpen(count) : words.stand(count, band),
    about: definition.dii.about[language],
    things: definition.dii.conditions.map(({ id, name }) => ({
      id,
      name: name[language],
      state: stateOf(intensity.conditions[id]),
    })),
    peers: officialView({ definition, figures: figures.index, language }, size, intensity),
    technologies: technologyView(showing, input, intensity),
    ai: sectorView(showing, sector),
  };
}
