import type { Lane } from "#app/domain/matching/candidate.ts";
import { laneTicks, ticksOf } from "#app/domain/matching/rules-form.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rulesTexts } from "#app/texts/rules.ts";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import "#app/ui/styles/field-pair.css";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

type Form = ReturnType<typeof useZodForm>;
type Field = keyof ReturnType<typeof useFieldWords>;

const useFieldWords = () => useTexts(rulesTexts).fields;

export function LaneRules({ form }: { form: Form }) {
  return <Numbers form={form} names={["lanes_doubtGap", "lanes_supplyTarget"]} />;
}

const limitFields = [
  "minimumLevel",
  "maximumLevel",
  "minimumHours",
  "maximumHours",
  "weeklyHours",
  "minimumSupervisionHours",
  "hourlyRateCents",
  "learningShare",
] as const;

/** What one lane can do, what it costs and when it begins. */
export function LaneLimits({ form, lane }: { form: Form; lane: Lane }) {
  const words = useTexts(rulesTexts);
  const { lanes } = useTexts(matchingTexts);
  const { optional } = useTexts(rulesTexts).change;
  const prefix = `lanes_limits_${lane}`;
  const options = laneTicks.map((tick) => ({ value: tick, label: words.ticks[tick] }));
  return (
    <GroupFrame id={prefix} kind="fields" headingLevel={3} texts={{ label: words.change.limits(lanes[lane]) }}>
      <div className="field-pair">
        {limitFields.map((limit) => (
          <TextField
            key={limit}
            {...form.field(`${prefix}_${limit}`)}
            label={words.limits[limit]}
            inputMode="numeric"
            width="short"
          />
        ))}
      </div>
      <TextField
        {...form.field(`${prefix}_intakes`)}
        label={words.limits.intakes}
        optional={optional}
        hint={words.intakesHint}
        autoComplete="off"
      />
      <CheckboxGroup
        {...form.choices(ticksOf(lane))}
        label={words.limits.ticks}
        optional={optional}
        options={options}
      />
    </GroupFrame>
  );
}

/** From where a fit is called what, and what counts how heavily. */
export function FitLimits({ form }: { form: Form }) {
  const { fitRules } = useTexts(rulesTexts).change;
  const names: Field[] = [
    ...(["ranking_minimumFit", "ranking_fair", "ranking_good", "ranking_equalWithin"] as const),
    ...(["skillWeights_must", "skillWeights_nice"] as const),
  ];
  return (
    <GroupFrame id="ranking" kind="fields" headingLevel={3} texts={{ label: fitRules }}>
      <Numbers form={form} names={names} />
    </GroupFrame>
  );
}

/** How far each place is. */
export function TravelRules({ form }: { form: Form }) {
  const fields = useFieldWords();
  const { travel } = useTexts(rulesTexts).change;
  const { travelBands } = useTexts(matchingTexts);
  const bands = Object.entries(travelBands).map(([value, label]) => ({ value, label }));
  const places = ["media-park", "on-site"] as const;
  return (
    <GroupFrame id="ranking_travel" kind="fields" headingLevel={3} texts={{ label: travel }}>
      <div className="field-pair">
        {places.map((place) => (
          <Select
            key={place}
            {...form.field(`ranking_travel_${place}_band`)}
            label={fields[`ranking_travel_${place}_band`]}
            options={bands}
          />
        ))}
      </div>
      <Numbers form={form} names={["ranking_travel_media-park_share", "ranking_travel_on-site_share"]} />
    </GroupFrame>
  );
}

export function ProposalRules({ form }: { form: Form }) {
  return (
    <Numbers
      form={form}
      names={[
        "proposal_expiryWorkingDays",
        "proposal_reminderWorkingDays",
        "proposal_maximumOpen",
        "proposal_mostRecent",
        "proposal_pauseAfterUnanswered",
      ]}
    />
  );
}

function Numbers({ form, names }: { form: Form; names: readonly Field[] }) {
  const fields = useFieldWords();
  return (
    <div className="field-pair">
      {names.map((name) => (
        <TextField key={name} {...form.field(name)} label={fields[name]} inputMode="numeric" width="short" />
      ))}
    </div>
  );
}
