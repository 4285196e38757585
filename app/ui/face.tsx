import type { ReactNode } from "react";
import "./styles/work.css";

interface FaceProps {
  name: string;
  role: string;
  /** Links to mail or call. */
  ways: ReactNode;
}

/** Somebody to turn to: her initials as a picture, her name, what she does and how to reach her. */
export function Face({ name, role, ways }: FaceProps) {
  return (
    <div className="face">
      <span className="face__picture" aria-hidden="true">
        {initials(name)}
      </span>
      <div className="face__words">
        <strong>{name}</strong>
        <span className="subtle">{role}</span>
        <span className="face__ways">{ways}</span>
      </div>
    </div>
  );
}

/** The first letters of first and last name: "Amina de Wit" is AW. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "").join("");
}
