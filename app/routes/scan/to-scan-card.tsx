import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";

interface ToScanCardProps extends Pick<ComponentProps<typeof Card>, "as" | "look"> {
  words: { title: string; text: string; action: string };
}

/** A card with one button, to the scan; where it has the light on it, the button that comes first. */
export function ToScanCard({ words, as, look }: ToScanCardProps) {
  return (
    <Card
      as={as}
      look={look}
      title={words.title}
      actions={
        <ButtonLink as={Link} to={paths.scan()} look={look === "lit" ? "primary" : "secondary"} icon="arrow">
          {words.action}
        </ButtonLink>
      }
    >
      <p>{words.text}</p>
    </Card>
  );
}
