// Every address of the life of a case: making, changing, cutting, joining, its files, and the board.
import { type Aftermath, enc, type Id, type Token, withQuery } from "./address.ts";

/** What a list of cases is narrowed to and ordered by. */
export interface BoardView {
  lane?: string | undefined;
  advisor?: string | undefined;
  age?: string | undefined;
  state?: string | undefined;
  order?: string | undefined;
}

const part = ({ id, part }: Id & { part: string }) => `${enc(id)}/bestanden/${enc(part)}`;
const narrowed = ({ lane, advisor, age, state, order }: BoardView) => ({
  ...{ route: lane, adviseur: advisor, ouder: age, stand: state, volgorde: order },
});

export const casePaths = {
  /** For whom a case is made, when it comes from no appointment. `words`: what is looked for. */
  caseFor: ({ words }: { words?: string | undefined } = {}) => withQuery("/adviseur/opdrachten/nieuw", { zoek: words }),
  newCaseFor: ({ id }: Id) => `/adviseur/opdrachten/nieuw/${enc(id)}`,
  caseEdit: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/wijzigen`,
  casePublication: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/openzetten`,
  caseRevival: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/heropenen`,
  caseSplit: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/knippen`,
  caseRejoining: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/knippen/ongedaan`,
  caseMerge: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/samenvoegen`,
  caseUnmerging: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/samenvoegen/ongedaan`,
  caseSharing: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/delen`,
  caseFiles: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}/bestanden`, { gedaan: done, niet: refused }),
  caseFile: (file: Id & { part: string }) => `/adviseur/opdrachten/${part(file)}`,
  caseFileRemoval: (file: Id & { part: string }) => `/adviseur/opdrachten/${part(file)}/verwijderen`,

  /** `done`: what the page after it says was done. */
  promise: ({ id, done }: Id & Pick<Aftermath, "done">) =>
    withQuery(`/uitvoering/${enc(id)}/belofte`, { gedaan: done }),
  workFiles: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/uitvoering/${enc(id)}/bestanden`, { gedaan: done, niet: refused }),
  workFile: (file: Id & { part: string }) => `/uitvoering/${part(file)}`,
  workFileRemoval: (file: Id & { part: string }) => `/uitvoering/${part(file)}/verwijderen`,

  ownSharing: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/delen`,
  ownFiles: ({ token, id, done, refused }: Token & Id & Aftermath) =>
    withQuery(`/dossier/${enc(token)}/opdracht/${enc(id)}/bestanden`, { gedaan: done, niet: refused }),
  ownFile: ({ token, ...file }: Token & Id & { part: string }) => `/dossier/${enc(token)}/opdracht/${part(file)}`,
  ownFileRemoval: ({ token, ...file }: Token & Id & { part: string }) =>
    `/dossier/${enc(token)}/opdracht/${part(file)}/verwijderen`,

  board: ({ done, refused, ...view }: BoardView & Aftermath = {}) =>
    withQuery("/coordinator/bord", { ...narrowed(view), gedaan: done, niet: refused }),
  boardMove: () => "/coordinator/bord/verplaatsen",
  boardList: (view: BoardView = {}) => withQuery("/coordinator/bord/lijst", narrowed(view)),
  boardFile: (view: BoardView = {}) => withQuery("/coordinator/bord/lijst.csv", narrowed(view)),
};
