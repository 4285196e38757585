import { roundsTexts } from "#app/texts/rounds.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";
import { StartRow } from "./draft.tsx";
import { FixedPairs } from "./fixed-pairs.tsx";
import type { RoundData } from "./round-data.server.ts";

/** A calculation that ended without an outcome: why, and the way to try again. */
export function Ended({ round }: { round: RoundData }) {
  const { ended: words } = useTexts(roundsTexts);
  const { state } = round;
  if (state === "unproven") {
    return (
      <Notice tone="error" title={words.unproven} headingLevel={2}>
        <p>{words.unprovenText}</p>
      </Notice>
    );
  }
  if (state !== "failed" && state !== "cancelled" && state !== "broken") return null;
  const texts = { failed: words.failedText, cancelled: words.cancelledText, broken: words.brokenText };
  return (
    <>
      <Notice tone={state === "cancelled" ? "info" : "warning"} title={words[state]} headingLevel={2}>
        <p>{texts[state]}</p>
        {round.faults.length > 0 ? (
          <ul>
            {round.faults.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
      <StartRow id={round.id} />
      <FixedPairs round={round} />
    </>
  );
}
