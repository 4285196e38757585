/** A private link that worked once: what happened to it, and what to do now. */
export const endedLink = {
  expired: {
    title: "Deze link is verlopen",
    text: "De antwoorden zijn er nog. Open de scan op het apparaat waarop je begon, of gebruik een nieuwere link. Kreeg je de link van iemand anders? Vraag dan om een nieuwe.",
  },
  revoked: {
    title: "Deze link is ingetrokken",
    text: "De eigenaar van de scan heeft deze link uitgezet. Is het je eigen scan? Open hem op het apparaat waarop je begon, of gebruik je nieuwste link. Kreeg je de link van iemand anders? Vraag dan om een nieuwe.",
  },
};

export type EndedLinkTexts = typeof endedLink;
