import { Link } from "@remix-run/react";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** The way back from a profile: a teacher came from her classes, others from their cases. */
export function ProfileWay({ lane }: { lane: Lane }) {
  const { back, backToClasses } = useTexts(profileTexts);
  return lane === "mbo" ? (
    <Link to={workPaths.classes()}>{backToClasses}</Link>
  ) : (
    <Link to={workPaths.candidateHome()}>{back}</Link>
  );
}
