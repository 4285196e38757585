// The shapes that our charts draw. recharts takes every curve, symbol and way of stacking that d3-shape knows; vite.config.ts puts this file
// in its place. A chart that wants another one says so, and it is moved up.
export { area, curveLinear, line, stack, stackOffsetNone, stackOrderNone, symbol, symbolCircle } from "d3-shape";

const leftOut = (): never => {
  throw new Error("this shape is left out of the bundle: see recharts-shapes.ts");
};

export {
  leftOut as curveBasis,
  leftOut as curveBasisClosed,
  leftOut as curveBasisOpen,
  leftOut as curveBumpX,
  leftOut as curveBumpY,
  leftOut as curveLinearClosed,
  leftOut as curveMonotoneX,
  leftOut as curveMonotoneY,
  leftOut as curveNatural,
  leftOut as curveStep,
  leftOut as curveStepAfter,
  leftOut as curveStepBefore,
  leftOut as stackOffsetExpand,
  leftOut as stackOffsetSilhouette,
  leftOut as stackOffsetWiggle,
  leftOut as symbolCross,
  leftOut as symbolDiamond,
  leftOut as symbolSquare,
  leftOut as symbolStar,
  leftOut as symbolTriangle,
  leftOut as symbolWye,
};
