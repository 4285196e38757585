// Our charts scale numbers alone. d3-scale takes d3-interpolate whole, which also knows colours, dates and texts; vite.config.ts puts this
// file in its place.
const number = (from: number, to: number) => (part: number) => from * (1 - part) + to * part;

export { number as interpolate, number as interpolateNumber };

export const interpolateRound = (from: number, to: number) => (part: number) => Math.round(number(from, to)(part));

// only scales of colours use it, and those are left out of the bundle
export { piecewise } from "d3-interpolate";
