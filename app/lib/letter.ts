/** What a mail says, in the order it is read. Links are whole addresses. */
export interface Letter {
  language: "nl" | "en";
  greeting: string;
  paragraphs: readonly string[];
  /** Facts as a small table: what, when, where. */
  facts?: readonly { name: string; value: string }[];
  button?: { label: string; url: string };
  after?: readonly string[];
  /** Ways to do something elsewhere, after all that was said: each a name with its address behind it. */
  links?: { intro: string; items: readonly { label: string; url: string }[] };
  closing: readonly string[];
}

/**
 * Writes a letter twice: as plain text that stands on its own, and as HTML with the same words. No pictures from elsewhere, nothing that tracks.
 */
export function write(letter: Letter): { text: string; html: string } {
  return { text: textOf(letter), html: htmlOf(letter) };
}

const lineLength = 76;

function textOf(letter: Letter): string {
  const facts = (letter.facts ?? []).map(({ name, value }) => wrap(`${name}: ${value}`)).join("\n");
  const button = letter.button ? `${letter.button.label}:\n${letter.button.url}` : "";
  const links = letter.links
    ? [wrap(letter.links.intro), ...letter.links.items.map(({ label, url }) => `${label}:\n${url}`)].join("\n")
    : "";
  const blocks = [letter.greeting, ...letter.paragraphs, facts, button, ...(letter.after ?? []), links].filter(
    (block) => block !== "",
  );
  const asTheyAre = [facts, button, links];
  return `${[...blocks.map((block) => (asTheyAre.includes(block) ? block : wrap(block))), letter.closing.join("\n")].join("\n\n")}\n`;
}

function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

const font = "font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:1.5;color:#1B1F2E";

function htmlOf(letter: Letter): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px;${font}">${linked(text)}</p>`;
  const facts = (letter.facts ?? [])
    .map(
      ({ name, value }) =>
        `<tr><th scope="row" align="left" valign="top" style="padding:6px 16px 6px 0;${font};font-weight:700">${escapeHtml(name)}</th>` +
        `<td valign="top" style="padding:6px 0;${font}">${linked(value)}</td></tr>`,
    )
    .join("");
  const button = letter.button
    ? `<p style="margin:0 0 8px"><a href="${escapeHtml(letter.button.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;` +
      `background:#6B2C7E;color:#FFFFFF;${font.replace("color:#1B1F2E", "")};font-weight:700;text-decoration:none">${escapeHtml(letter.button.label)}</a></p>` +
      `<p style="margin:0 0 16px;${font};font-size:14px;word-break:break-all">${linked(letter.button.url)}</p>`
    : "";
  const links = letter.links
    ? `<p style="margin:0 0 16px;${font}">${[escapeHtml(letter.links.intro), ...letter.links.items.map(anchor)].join("<br>")}</p>`
    : "";
  const body = [
    paragraph(letter.greeting),
    ...letter.paragraphs.map(paragraph),
    facts ? `<table style="margin:0 0 16px;border-collapse:collapse">${facts}</table>` : "",
    button,
    ...(letter.after ?? []).map(paragraph),
    links,
    `<p style="margin:24px 0 0;${font}">${letter.closing.map(linked).join("<br>")}</p>`,
  ].join("\n");
  return `<!doctype html>
<html lang="${letter.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>SPOT 035</title></head>
<body style="margin:0;background:#FBF6EE"><table role="presentation" width="100%" style="border-collapse:collapse"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" style="max-width:600px;width:100%;border-collapse:collapse;background:#FFFFFF"><tr><td style="padding:16px 24px;background:#2A1A4A;color:#FFC83D;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:20px;font-weight:700">SPOT 035</td></tr>
<tr><td style="padding:24px">
${body}
</td></tr></table></td></tr></table></body></html>
`;
}

const anchor = ({ label, url }: { label: string; url: string }): string =>
  `<a href="${escapeHtml(url)}" style="color:#6B2C7E">${escapeHtml(label)}</a>`;

function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" style="color:#6B2C7E">${url}</a>`);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
