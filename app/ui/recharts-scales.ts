// The scales that our charts need. recharts takes all of d3-scale as one namespace, time and colour scales included; vite.config.ts puts
// this file in its place, which saves the result page about a tenth of its scripts.
export { scaleBand, scaleLinear, scalePoint } from "d3-scale";
