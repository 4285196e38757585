import { useState } from "react";
import { Button } from "./button.tsx";
import "./styles/links.css";

interface CopyLinkProps {
  label: string;
  url: string;
  /** Words of the button, and what is said after it; without a button (no JavaScript) the link can be copied by hand. */
  words: { copy: string; copied: string; notCopied: string };
  /** True once scripts run: before that a button would do nothing. */
  ready: boolean;
}

/** A link that is shown once, whole, with a button that copies it. */
export function CopyLink({ label, url, words, ready }: CopyLinkProps) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(words.copied);
    } catch {
      // refused, or no clipboard outside https
      setSaid(words.notCopied);
    }
  };
  return (
    <div className="copy-link">
      <p className="copy-link__label">{label}</p>
      <p className="copy-link__url">
        <a href={url}>{url}</a>
      </p>
      <p className="copy-link__action no-print">
        {ready ? (
          <Button type="button" look="secondary" size="small" onClick={() => void copy()}>
            {words.copy}
          </Button>
        ) : null}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
