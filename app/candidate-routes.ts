// The part of `routes.ts` about what students, teachers and frontrunners say of themselves.
import { route } from "@remix-run/route-config";

/** Every address of profiles, classes and lists of students. */
export const profiles = [
  route("profiel", "routes/profile/profile.ts"),
  route("profiel/nieuw", "routes/profile/new-profile.tsx"),
  route("profiel/passend", "routes/profile/preview.tsx"),
  route("profiel/:id", "routes/profile/own-profile.tsx"),
  route("profiel/:id/toestemming", "routes/profile/consent.ts"),
  route("profiel/:id/pauze", "routes/profile/pause.ts"),
  route("profiel/:id/banden", "routes/profile/ties.tsx"),
  route("profiel/:id/banden/:part/weghalen", "routes/profile/tie-removal.ts"),
  route("opdrachten/:id/wens", "routes/candidate/wanted.ts"),
  route("klassen", "routes/candidate/classes.tsx"),
  route("klassen/:id", "routes/candidate/class.tsx"),
  route("klassen/:id/studenten/nieuw", "routes/members/new-member.tsx"),
  route("klassen/:id/studenten/:part", "routes/members/member.tsx"),
  route("klassen/:id/studenten/:part/weghalen", "routes/members/member-removal.ts"),
  route("klassen/:id/bestand", "routes/members/class-file.tsx"),
  route("klassen/:id/bestand/bevestigen", "routes/members/class-file-confirmation.ts"),
  route("lijsten/:id", "routes/members/template.ts"),
  route("coordinator/klassen", "routes/members/groups.tsx"),
  route("coordinator/studenten/bestand", "routes/members/cohort-file.tsx"),
  route("coordinator/studenten/bestand/bevestigen", "routes/members/cohort-file-confirmation.ts"),
  route("begeleiding/studenten", "routes/members/supervision.tsx"),
  route("begeleiding/studenten/:id", "routes/members/supervised-student.tsx"),
];
