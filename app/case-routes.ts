// The part of `routes.ts` about the life of a case: making, changing, cutting, joining, its files, and the board.
import { route } from "@remix-run/route-config";

/** Every address of the life of a case. */
export const caseLife = [
  route("adviseur/opdrachten/nieuw", "routes/advisor/case-for.tsx"),
  route("adviseur/opdrachten/nieuw/:id", "routes/advisor/new-case-for.tsx"),
  route("adviseur/opdrachten/:id/wijzigen", "routes/advisor/case-edit.tsx"),
  route("adviseur/opdrachten/:id/openzetten", "routes/cases/publication.ts"),
  route("adviseur/opdrachten/:id/heropenen", "routes/cases/revival.tsx"),
  route("adviseur/opdrachten/:id/knippen", "routes/cases/split.tsx"),
  route("adviseur/opdrachten/:id/knippen/ongedaan", "routes/cases/rejoining.ts"),
  route("adviseur/opdrachten/:id/samenvoegen", "routes/cases/merge.tsx"),
  route("adviseur/opdrachten/:id/samenvoegen/ongedaan", "routes/cases/unmerging.ts"),
  route("adviseur/opdrachten/:id/delen", "routes/cases/sharing.tsx"),
  route("adviseur/opdrachten/:id/bestanden", "routes/cases/files.tsx"),
  route("adviseur/opdrachten/:id/bestanden/:part", "routes/cases/file.ts"),
  route("adviseur/opdrachten/:id/bestanden/:part/verwijderen", "routes/cases/file-removal.ts"),
  route("uitvoering/:id/belofte", "routes/candidate/promise.tsx"),
  route("uitvoering/:id/bestanden", "routes/candidate/files.tsx"),
  route("uitvoering/:id/bestanden/:part", "routes/candidate/work-file.ts"),
  route("uitvoering/:id/bestanden/:part/verwijderen", "routes/candidate/work-file-removal.ts"),
  route("dossier/:token/opdracht/:id/delen", "routes/file/sharing.tsx"),
  route("dossier/:token/opdracht/:id/bestanden", "routes/file/files.tsx"),
  route("dossier/:token/opdracht/:id/bestanden/:part", "routes/file/own-file.ts"),
  route("dossier/:token/opdracht/:id/bestanden/:part/verwijderen", "routes/file/own-file-removal.ts"),
  route("coordinator/bord", "routes/board/board.tsx"),
  route("coordinator/bord/verplaatsen", "routes/board/move.ts"),
  route("coordinator/bord/lijst", "routes/board/list.tsx"),
  route("coordinator/bord/lijst.csv", "routes/board/list-file.ts"),
];
