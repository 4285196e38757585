import { Form, Link } from "@remix-run/react";
import { profileTexts } from "#app/texts/profile.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { StandingView } from "./standing-view.server.ts";

/** Her agreement, her pause and her ties, each with the one button for it. */
export function Standing({ id, standing, isGroup }: { id: string; standing: StandingView; isGroup: boolean }) {
  const words = useTexts(profileTexts).standing;
  const { agreedOn, paused, ties } = standing;
  return (
    <div className="stack">
      <Card look={agreedOn === null ? "lit" : "plain"} title={isGroup ? words.groupTitle : words.title}>
        <p>{agreedOn === null ? words.notAgreed : words.agreed(agreedOn)}</p>
        <p>{agreedOn === null ? words.agreeText : words.withdrawText}</p>
        <Form method="post" action={workPaths.profileConsent({ id })}>
          <input type="hidden" name="agrees" value={agreedOn === null ? "yes" : "no"} />
          <Button look={agreedOn === null ? "spot" : "secondary"}>
            {agreedOn === null ? words.agree : words.withdraw}
          </Button>
        </Form>
      </Card>
      <div className="grid">
        <Card title={words.pauseTitle}>
          <p>{paused ? words.paused : words.notPaused}</p>
          <Form method="post" action={workPaths.profilePause({ id })}>
            <input type="hidden" name="paused" value={paused ? "no" : "yes"} />
            <Button look="secondary">{paused ? words.resume : words.pause}</Button>
          </Form>
        </Card>
        <Card title={words.tiesTitle}>
          <p>{ties === 0 ? words.tiesNone : words.ties(ties)}</p>
          <p>
            <Link to={workPaths.profileTies({ id })}>{words.toTies}</Link>
          </p>
        </Card>
      </div>
    </div>
  );
}
