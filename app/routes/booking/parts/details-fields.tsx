import { bookingTexts } from "#app/texts/booking.ts";
import { siteTexts } from "#app/texts/site.ts";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { GroupFrame } from "#app/ui/field-frame.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { useZodForm } from "#app/web/use-zod-form.tsx";

interface DetailsFieldsProps {
  form: ReturnType<typeof useZodForm>;
  /** Does the advisor come to her? Then we need to know where. */
  visit: boolean;
  fromScan: boolean;
}

/** Everything that is asked of her. */
export function DetailsFields({ form, visit, fromScan }: DetailsFieldsProps) {
  const words = useTexts(bookingTexts).details;
  const { optional } = useTexts(siteTexts);
  return (
    <>
      <TextField label={words.name} autoComplete="name" {...form.field("name")} />
      <TextField
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        {...form.field("email")}
      />
      <TextField
        label={words.phone}
        hint={words.phoneHint}
        optional={optional}
        type="tel"
        autoComplete="tel"
        width="medium"
        {...form.field("phone")}
      />
      <TextField label={words.company} autoComplete="organization" {...form.field("company")} />
      <TextArea
        label={words.question}
        hint={fromScan ? words.questionFromScan : words.questionHint}
        rows={5}
        {...form.field("question")}
      />
      {visit ? <Address form={form} /> : null}
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor="website">{words.trap}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}

function Address({ form }: Pick<DetailsFieldsProps, "form">) {
  const words = useTexts(bookingTexts).details;
  const { optional } = useTexts(siteTexts);
  return (
    <GroupFrame id="address" texts={{ label: words.addressTitle }} headingLevel={2} kind="fields">
      <div className="form">
        <TextField label={words.postcode} autoComplete="postal-code" width="short" {...form.field("postcode")} />
        <TextField label={words.houseNumber} width="short" {...form.field("houseNumber")} />
        <TextField
          label={words.street}
          optional={optional}
          autoComplete="address-line1"
          width="medium"
          {...form.field("street")}
        />
        <TextField
          label={words.city}
          optional={optional}
          autoComplete="address-level2"
          width="medium"
          {...form.field("city")}
        />
      </div>
    </GroupFrame>
  );
}
