import { Icon } from "./icon.tsx";

/** "Bewaard": read out politely when the words change. Always render it, also while `text` is still null. */
export function SavedStatus({ text, failed }: { text: string | null; failed?: boolean | undefined }) {
  return (
    <p className={failed ? "saved saved--failed" : "saved"} role="status">
      {text ? (
        <>
          <Icon name={failed ? "warning" : "check"} />
          <span>{text}</span>
        </>
      ) : null}
    </p>
  );
}
