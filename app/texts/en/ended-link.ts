import type { EndedLinkTexts } from "#app/texts/nl/ended-link.ts";

export const endedLink: EndedLinkTexts = {
  expired: {
    title: "This link has expired",
    text: "The answers are still there. Open the scan on the device you started on, or use a newer link. Did somebody else send you the link? Then ask for a new one.",
  },
  revoked: {
    title: "This link has been revoked",
    text: "The owner of the scan has switched this link off. Is it your own scan? Open it on the device you started on, or use your newest link. Did somebody else send you the link? Then ask for a new one.",
  },
};
