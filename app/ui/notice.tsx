import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading.tsx";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "info" | "success" | "warning" | "error";

const signs: Record<Tone, IconName> = { info: "info", success: "check", warning: "warning", error: "error" };

interface NoticeProps {
  tone: Tone;
  /** Says in words what kind of news this is; the sign and the colour only repeat it. */
  title: string;
  headingLevel?: HeadingLevel | undefined;
  /** `status` is read out when it appears without a page load, `alert` interrupts; leave out on a fresh page. */
  live?: "status" | "alert" | undefined;
  children?: ReactNode;
}

/** News about the page or about what just happened. */
export function Notice({ tone, title, headingLevel, live, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={live}>
      <Icon name={signs[tone]} />
      <div className="notice__body">
        {headingLevel ? (
          <Heading level={headingLevel} className="notice__title">
            {title}
          </Heading>
        ) : (
          <p className="notice__title">{title}</p>
        )}
        {children}
      </div>
    </div>
  );
}
