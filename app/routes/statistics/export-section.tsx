import { statisticsTexts } from "#app/texts/statistics.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** All scans of a version as a file. A form and not a link: fetching it is recorded. */
export function ExportSection({ version }: { version: string }) {
  const words = useTexts(statisticsTexts).overview.export;
  return (
    <Section title={words.title} lead={words.lead}>
      <p>{words.care}</p>
      <ButtonRow>
        <form method="post" action={workPaths.coordinatorExport({ id: `v${version}.xlsx` })}>
          <Button look="secondary">{words.xlsx}</Button>
        </form>
        <form method="post" action={workPaths.coordinatorExport({ id: `v${version}.csv` })}>
          <Button look="secondary">{words.csv}</Button>
        </form>
      </ButtonRow>
    </Section>
  );
}
