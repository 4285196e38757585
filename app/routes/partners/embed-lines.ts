import { paths } from "#app/paths.ts";

/** How high the frame is where no script adapts it: enough for the question on a narrow column. */
const fixedHeight = 620;

/**
 * The two lines of HTML by which a partner shows the scan in its own pages.
 * @param house our own origin
 * @param title what the frame is called for who hears it
 */
export function embedLines(house: string, { code, title }: { code: string; title: string }) {
  return {
    script: `<script src="${house}${paths.embedScript()}" data-partner="${code}" async></script>`,
    frame: `<iframe src="${house}${paths.embed({ id: code })}" title="${title}" width="100%" height="${fixedHeight}" sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`,
  };
}
