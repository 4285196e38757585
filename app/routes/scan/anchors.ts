/** The id of the place where a question stands on its part's page. */
export const questionAnchor = (question: string) => `vraag-${question}`;

/** The question that an address points at (`#vraag-R4`), or null. */
export const questionIn = (hash: string) => (hash.startsWith("#vraag-") ? hash.slice("#vraag-".length) : null);

/** Companies on the platform, on the result's page. */
export const peersAnchor = "bedrijven";
