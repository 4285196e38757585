import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import type { PlanDoor } from "./door.ts";

interface ToScanProps {
  door: PlanDoor;
  label: ReactNode;
}

/** The way to her whole result: its own page, or from her file by a link that is made for her. */
export function ToScan({ door: { by, token }, label }: ToScanProps) {
  if (by === "result") return <Link to={paths.result({ token })}>{label}</Link>;
  return (
    <Form method="post" action={paths.fileScan({ token })}>
      <Button look="secondary" size="small">
        {label}
      </Button>
    </Form>
  );
}
