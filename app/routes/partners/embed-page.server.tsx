import type { OpeningWords } from "#app/domain/scan/opening-question.ts";
import { paths } from "#app/paths.ts";
import type { Language } from "#app/texts/language.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Logo } from "#app/ui/logo.tsx";
import script from "#app/web/embed/frame.js?raw";
import { bareDocument } from "./bare-document.server.tsx";

interface EmbedPage {
  /** Our own origin. */
  house: string;
  code: string;
  /** The sites that may show it. */
  origins: readonly string[];
  language: Language;
  nonce: string;
  /** Undefined when the scan has none to begin with: then the button alone leads there. */
  question: OpeningWords | undefined;
}

/** The page in a partner's frame. Its form is a GET into a new tab: nothing is kept until she goes on there. */
export function embedPage(page: EmbedPage): string {
  const { language, nonce, origins } = page;
  return bareDocument({
    ...{ language, nonce, script, title: partnersTexts[language].frame.title },
    body: (
      <main className="embed" data-sites={origins.join(" ")}>
        <Question {...page} />
      </main>
    ),
  });
}

function Question({ house, code, language, question }: EmbedPage) {
  const words = partnersTexts[language].frame;
  const address = house + paths.referral({ id: code });
  return (
    <>
      <div className="stack stack--small">
        <div className="embed__head">
          <h1>{words.heading}</h1>
          <Logo />
        </div>
        <p>{words.lead}</p>
      </div>
      <form
        className="form"
        method="get"
        action={house + paths.embedPassage({ id: code })}
        target="_blank"
        rel="noopener"
      >
        {language === "nl" ? null : <input type="hidden" name="taal" value={language} />}
        {question && (
          <RadioGroup
            label={question.text}
            name={question.id}
            look="tile"
            headingLevel={2}
            options={question.options}
          />
        )}
        <div className="stack stack--small">
          <div className="button-row">
            <Button look="spot" icon="external">
              {words.start}
            </Button>
          </div>
          <p className="small subtle">
            {words.kept} {words.closed}{" "}
            <a href={address} target="_blank" rel="noopener">
              {address.replace(/^https?:\/\//, "")}
            </a>
          </p>
        </div>
      </form>
    </>
  );
}
