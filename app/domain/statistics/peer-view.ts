import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import type { MeasureView } from "#app/domain/scan/measure-view.ts";
import type { Language } from "#app/texts/language.ts";
import { type PeersTexts, peersTexts } from "#app/texts/peers.ts";
import type { IndexFigures, ScoreFigures } from "./peer-content.ts";
import type { PeerGroup } from "./peer-groups.ts";
import { daysOfQuarter, type Quarter } from "./quarters.ts";

/** The newest figures of one group, and the quarter that each part was published for. */
export interface PeerFigures {
  readonly index: { readonly quarter: Quarter; readonly figures: IndexFigures } | null;
  readonly scores: { readonly quarter: Quarter; readonly figures: ScoreFigures } | null;
}

/** Where she stands herself. */
export interface OwnPlace {
  /** The lowest and highest count of the twelve things that hers may be. */
  readonly low: number;
  readonly high: number;
  readonly total: MeasureView;
  readonly themes: readonly (MeasureView & { readonly id: string; readonly name: string })[];
}

export interface PeerView {
  /** Whom she is compared with, or why with nobody; then `text` says what comes. */
  readonly title: string;
  readonly text: string | null;
  readonly index: {
    readonly sentence: string;
    readonly bands: readonly {
      readonly id: string;
      readonly label: string;
      readonly share: number;
      readonly shareText: string;
      readonly mark?: string | undefined;
    }[];
    readonly source: string;
  } | null;
  readonly scores: {
    readonly sentence: string;
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly you: string;
      readonly mean: string;
    }[];
    readonly source: string;
  } | null;
}

interface Showing {
  readonly definition: ScanDefinition;
  readonly language: Language;
}

/** Her place among companies on the platform, in finished words. `group`: null while hers is not known. */
export function peerView(
  showing: Showing,
  own: OwnPlace,
  group: (PeerGroup & { figures: PeerFigures }) | null,
): PeerView {
  const words = peersTexts[showing.language].said;
  if (group === null) return { ...words.noGroup, index: null, scores: null };
  const name = groupName(words, group);
  const { index, scores } = group.figures;
  if (index === null && scores === null)
    return { title: words.tooFew.title, text: words.tooFew.text(name), index: null, scores: null };
  return {
    title: name,
    text: null,
    index: index && indexView(showing, own, index),
    scores: scores && scoresView(showing, own, scores),
  };
}

function indexView(
  showing: Showing,
  own: OwnPlace,
  { quarter, figures }: NonNullable<PeerFigures["index"]>,
): PeerView["index"] {
  const { definition, language } = showing;
  const words = peersTexts[language].said;
  const certain = definition.dii.bands.some(({ from, to }) => from <= own.low && own.high <= to);
  const bands = (figures.blocks ?? []).map(({ bands: ids, share }) => {
    const inBlock = definition.dii.bands.filter(({ id }) => ids.includes(id));
    const [from, to] = [inBlock[0]?.from ?? 0, inBlock.at(-1)?.to ?? 0];
    const names = inBlock.map((band) => band.name[language]).join(words.or);
    const possible = from <= own.high && own.low <= to;
    return {
      id: ids.join(" "),
      label: words.block(names, from, to),
      merged: ids.length > 1,
      share,
      shareText: `${share}%`,
      mark: possible ? (certain ? words.you : words.maybe) : undefined,
    };
  });
  return {
    sentence: figures.blocks === null ? words.alike : certain ? placeOf(bands, words) : words.open,
    bands: bands.map(({ merged: _merged, ...band }) => band),
    source: `${sourceOf(words, figures, quarter)} ${words.rounded}`,
  };
}

function placeOf(
  bands: readonly { label: string; share: number; shareText: string; merged: boolean; mark?: string | undefined }[],
  words: PeersTexts["said"],
): string {
  const place = bands.findIndex(({ mark }) => mark !== undefined);
  const own = bands[place];
  if (own === undefined) return words.open;
  if (own.merged) return words.together(own.label, own.shareText);
  const share = (some: typeof bands) =>
    `${Math.min(
      100,
      some.reduce((sum, band) => sum + band.share, 0),
    )}%`;
  const [lower, higher] = [share(bands.slice(0, place)), share(bands.slice(place + 1))];
  if (place === 0) return words.lowest(higher);
  return place === bands.length - 1 ? words.highest(lower) : words.both(lower, higher);
}

function scoresView(
  { language }: Showing,
  { total, themes }: OwnPlace,
  { quarter, figures }: NonNullable<PeerFigures["scores"]>,
): PeerView["scores"] {
  const { said: words, page } = peersTexts[language];
  const meanText = (mean: number | null | undefined) =>
    typeof mean === "number" ? mean.toFixed(1).replace(".", language === "nl" ? "," : ".") : words.held;
  return {
    sentence: figures.total === null ? words.means : words.mean(total.figure, meanText(figures.total)),
    rows: [
      { id: "total", name: page.total, you: total.figure, mean: meanText(figures.total) },
      ...themes.map(({ id, name, figure }) => ({ id, name, you: figure, mean: meanText(figures.dimensions[id]) })),
    ],
    source: sourceOf(words, figures, quarter),
  };
}

function sourceOf(
  words: PeersTexts["said"],
  { companies, from }: { companies: number; from: Quarter },
  quarter: Quarter,
): string {
  const short = (date: string) => date.split("-").reverse().join("-");
  return words.source(companies, short(daysOfQuarter(from).first), short(daysOfQuarter(quarter).last));
}

function groupName({ group, clusters, sizes }: PeersTexts["said"], { cluster, size }: PeerGroup): string {
  return group(clusters[cluster], Object.entries(sizes).find(([id]) => id === size)?.[1] ?? size);
}
