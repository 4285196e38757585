import { type FormEvent, useState } from "react";
import { fitParts } from "#app/domain/matching/fit.ts";
import { laneParts } from "#app/domain/matching/lane-scores.ts";
import type { RulesFields } from "#app/domain/matching/rules-form.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import "#app/ui/styles/field-pair.css";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

interface WeightsProps {
  form: Pick<ReturnType<typeof useZodForm>, "field">;
  /** What stands in the fields at first. */
  shown: RulesFields;
}

/** The points for a route, which are 100 together. */
export function LaneWeights(props: WeightsProps) {
  const { laneWeights: label, laneWeightsHint: hint } = useTexts(rulesTexts).change;
  const names = useTexts(matchingTexts).laneParts;
  const parts = laneParts.map((part) => ({ name: `lanes_weights_${part}`, label: names[part] }));
  return <Weights {...props} id="lanes_weights" texts={{ label, hint }} parts={parts} wanted={100} />;
}

/** The points for a candidate, which are 1000 together. */
export function FitWeights(props: WeightsProps) {
  const { fitWeights: label, fitWeightsHint: hint } = useTexts(rulesTexts).change;
  const names = useTexts(matchingTexts).fitParts;
  const parts = fitParts.map((part) => ({ name: `ranking_weights_${part}`, label: names[part] }));
  return <Weights {...props} id="ranking_weights" texts={{ label, hint }} parts={parts} wanted={1000} />;
}

interface Part {
  name: string;
  label: string;
}

/** Fields whose sum is told while she types; without JavaScript the server tells it. */
function Weights({
  form,
  shown,
  ...weights
}: WeightsProps & { id: string; texts: { label: string; hint: string }; parts: readonly Part[]; wanted: number }) {
  const { id, texts, parts, wanted } = weights;
  const words = useTexts(rulesTexts).change;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const sum = parts.reduce((total, { name }) => total + pointsIn(typed[name] ?? shown[name]), 0);
  const note = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement) setTyped((known) => ({ ...known, [target.name]: target.value }));
  };
  return (
    <div onInput={note}>
      <GroupFrame id={id} kind="fields" headingLevel={3} texts={{ ...texts, error: form.field(id).error }}>
        <div className="field-pair">
          {parts.map(({ name, label }) => (
            <TextField key={name} {...form.field(name)} label={label} inputMode="numeric" width="short" />
          ))}
        </div>
        <p role="status">{words.sum(sum, wanted)}</p>
      </GroupFrame>
    </div>
  );
}

const pointsIn = (value: unknown): number =>
  typeof value === "string" && /^\s*\d+\s*$/.test(value) ? Number(value) : 0;
