import { Link, useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";
import type { PartView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import { questionAnchor } from "./anchors.ts";
import type { Unfolding } from "./use-unfolding.ts";

interface UnfoldedButtonsProps {
  view: PartView;
  unfolding: Unfolding;
  /** Whether the server can be reached: without it the page before cannot come. */
  reach: () => Promise<boolean>;
}

/** The buttons under one question at a time. */
export function UnfoldedButtons({ view, unfolding, reach }: UnfoldedButtonsProps) {
  const words = useTexts(scanTexts);
  const last = unfolding.isLast && view.next === null;
  const forward = last ? words.finish : unfolding.isAnswered ? words.next : words.skipOne;
  const { previous } = view;
  return (
    <ButtonRow>
      <Button look={last ? "spot" : unfolding.isAnswered ? "primary" : "secondary"} icon="arrow">
        {forward}
      </Button>
      {unfolding.place > 1 ? (
        <Button type="button" look="quiet" icon="back" onClick={unfolding.back}>
          {words.back}
        </Button>
      ) : previous ? (
        <BackLink to={`${paths.scanPart({ part: previous.part })}#${questionAnchor(previous.question)}`} reach={reach}>
          {words.back}
        </BackLink>
      ) : null}
    </ButtonRow>
  );
}

function BackLink({ to, reach, children }: { to: string; reach: UnfoldedButtonsProps["reach"]; children: string }) {
  const navigate = useNavigate();
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void reach().then((there) => there && navigate(to));
  };
  return (
    <ButtonLink as={Link} to={to} onClick={onClick} look="quiet" icon="back">
      {children}
    </ButtonLink>
  );
}

/** The buttons under all questions of a part at once. */
export function PlainButtons({ view, editing, earlier }: { view: PartView; editing: boolean; earlier: boolean }) {
  const words = useTexts(scanTexts);
  const forward = editing ? words.saveToResult : view.next === null ? words.finish : words.saveNext;
  return (
    <ButtonRow>
      <Button look={view.next === null && !editing ? "spot" : "primary"} icon="arrow">
        {forward}
      </Button>
      {earlier ? (
        <Button name="still" value="all" look="secondary">
          {words.earlier.stillAll}
        </Button>
      ) : null}
      {view.previous && !editing ? (
        <Button name="to" value="back" look="quiet" icon="back">
          {words.saveBack}
        </Button>
      ) : null}
    </ButtonRow>
  );
}
