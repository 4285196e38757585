import "./styles/code.css";

/** Lines of a program as they are; long ones are broken. */
export function CodeBlock({ text }: { text: string }) {
  return (
    <pre className="code-block">
      <code>{text}</code>
    </pre>
  );
}
