// Our charts write their own figures, and recharts never asks a scale for its own. vite.config.ts puts this file in the place of d3-format,
// which d3-scale takes whole; were it asked after all, it says so.
const unused = (): never => {
  throw new Error("scales write no figures here: give the axis a tick of its own");
};

export {
  unused as format,
  unused as formatPrefix,
  unused as formatSpecifier,
  unused as precisionFixed,
  unused as precisionPrefix,
  unused as precisionRound,
};
