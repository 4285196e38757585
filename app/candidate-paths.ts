// Addresses of profiles, classes and lists of students; `work-paths.ts` has them all.
import { type Aftermath, enc, type Id, withQuery } from "./address.ts";

type Part = Id & { part: string };

export const candidatePaths = {
  profile: () => "/profiel",
  /** `kind`: "klas" for one more class of a teacher. */
  newProfile: ({ kind }: { kind?: string | undefined } = {}) => withQuery("/profiel/nieuw", { soort: kind }),
  profilePreview: () => "/profiel/passend",
  ownProfile: ({ id, done }: Id & Aftermath) => withQuery(`/profiel/${enc(id)}`, { gedaan: done }),
  profileConsent: ({ id }: Id) => `/profiel/${enc(id)}/toestemming`,
  profilePause: ({ id }: Id) => `/profiel/${enc(id)}/pauze`,
  profileTies: ({ id, done }: Id & Aftermath) => withQuery(`/profiel/${enc(id)}/banden`, { gedaan: done }),
  profileTieRemoval: ({ id, part }: Part) => `/profiel/${enc(id)}/banden/${enc(part)}/weghalen`,
  /** To want an open case, want it no more, or move it on the list. */
  wantedCase: ({ id }: Id) => `/opdrachten/${enc(id)}/wens`,
  classes: ({ done }: Aftermath = {}) => withQuery("/klassen", { gedaan: done }),
  newMember: ({ id }: Id) => `/klassen/${enc(id)}/studenten/nieuw`,
  member: ({ id, part }: Part) => `/klassen/${enc(id)}/studenten/${enc(part)}`,
  memberRemoval: ({ id, part }: Part) => `/klassen/${enc(id)}/studenten/${enc(part)}/weghalen`,
  /** `refused`: why what was sent did not even come in. */
  classFile: ({ id, refused }: Id & Aftermath) => withQuery(`/klassen/${enc(id)}/bestand`, { niet: refused }),
  classFileConfirmation: ({ id }: Id) => `/klassen/${enc(id)}/bestand/bevestigen`,
  /** `id`: the name of the file. */
  listTemplate: ({ id }: Id) => `/lijsten/${enc(id)}`,
  coordinatorGroups: () => "/coordinator/klassen",
  cohortFile: ({ done, refused }: Aftermath = {}) =>
    withQuery("/coordinator/studenten/bestand", { gedaan: done, niet: refused }),
  cohortFileConfirmation: () => "/coordinator/studenten/bestand/bevestigen",
  supervisedStudents: ({ done }: Aftermath = {}) => withQuery("/begeleiding/studenten", { gedaan: done }),
  supervisedStudent: ({ id }: Id) => `/begeleiding/studenten/${enc(id)}`,
  class: ({ id, done }: Id & Aftermath) => withQuery(`/klassen/${enc(id)}`, { gedaan: done }),
};
