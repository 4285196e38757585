// See scripts/thread-code.mjs.
declare module "virtual:thread/*" {
  /** The text of a program for a worker thread. */
  export const code: string;
}
