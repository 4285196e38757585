import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useTexts } from "#app/web/language.tsx";

/** Stands where figures would, as long as nobody took the scan. */
export function NoScans() {
  const words = useTexts(statisticsTexts);
  return (
    <EmptyState
      title={words.emptyTitle}
      action={
        <ButtonLink as={Link} to={paths.scan()}>
          {words.toScan}
        </ButtonLink>
      }
    >
      <p>{words.empty}</p>
    </EmptyState>
  );
}
