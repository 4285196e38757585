import type { VersionChange, VersionChanges } from "#app/domain/scan/version-changes.ts";
import { versionsTexts } from "#app/texts/versions.ts";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";

/** What a draft changes against the published version, one line for each text or number. */
export function Changes({ changes, scoring, model }: VersionChanges) {
  const words = useTexts(versionsTexts).changes;
  if (changes.length === 0) return <p>{words.none}</p>;
  return (
    <Section title={words.title} lead={scoring ? words.scoring(model) : words.sameScoring}>
      <DataTable
        caption={words.caption}
        captionHidden
        compact
        rows={changes.map((change, index) => ({ ...change, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { id: "place", header: words.columns.place, rowHeader: true, cell: ({ place }) => place ?? words.scan },
          { id: "what", header: words.columns.what, cell: ({ path }) => pathWords(words.paths, path) },
          { id: "before", header: words.columns.before, cell: ({ before }) => before ?? words.missing },
          { id: "after", header: words.columns.after, cell: ({ after }) => after ?? words.missing },
        ]}
      />
    </Section>
  );
}

/** Lists of things with an id: the word after these is such an id, whatever else it may mean. */
const lists = ["options", "dimensions", "levels", "helpers", "conditions", "bands"];

/** "antwoorden, 2, tekst, Nederlands": where in a question or part something stands. */
function pathWords(words: Readonly<Record<string, string>>, path: VersionChange["path"]): string {
  const known = new Map(Object.entries(words));
  const said = path.map((one, index) => {
    // places in a row are counted from 0, also those of a ladder
    if (/^\d+$/.test(one)) return String(Number(one) + 1);
    const named = lists.includes(path[index - 1] ?? "") && one !== "order";
    return named ? one : (known.get(one) ?? one);
  });
  return said.join(", ");
}
