import { caselifeTexts } from "#app/texts/caselife.ts";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OptionTile } from "#app/ui/option-tile.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";
import type { Difference } from "./content-words.server.ts";

/** Before she changes anything: who is thinking about the case, and what a change means for them. */
export function OfferNotice({ names }: { names: readonly string[] }) {
  const words = useTexts(caselifeTexts).edit;
  return (
    <Notice tone="warning" title={words.offerTitle} headingLevel={2}>
      <p>{words.offer(names.length, names.join(", "))}</p>
      <p>{words.quiet}</p>
    </Notice>
  );
}

/** The step in which she says that she knows so. */
export function TakeBackTick({ form, count }: { form: Pick<ReturnType<typeof useZodForm>, "field">; count: number }) {
  const words = useTexts(caselifeTexts).edit;
  const { error, defaultValue, ...input } = form.field("takeBack");
  return (
    <GroupFrame id="takeBack" kind="checkbox" texts={{ label: words.confirmGroup, error }}>
      <OptionTile
        {...input}
        kind="checkbox"
        look="line"
        id="takeBack"
        value="yes"
        label={words.confirm(count)}
        defaultChecked={defaultValue === "yes"}
      />
    </GroupFrame>
  );
}

/** Two changed the case: where the versions differ, beside each other. */
export function ConflictNotice({ rows }: { rows: readonly Difference[] }) {
  const words = useTexts(caselifeTexts).edit;
  return (
    <>
      <Notice tone="warning" title={words.conflictTitle} headingLevel={2} live="alert">
        <p>{words.conflict}</p>
      </Notice>
      <DataTable
        caption={words.conflictCaption}
        rows={rows}
        rowKey={({ field }) => field}
        columns={[
          { id: "field", header: words.conflictField, rowHeader: true, cell: ({ field }) => field },
          { id: "now", header: words.conflictNow, cell: ({ now }) => now },
          { id: "yours", header: words.conflictYours, cell: ({ yours }) => yours },
        ]}
      />
    </>
  );
}
