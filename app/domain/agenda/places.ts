/** Where an appointment can take place. */
export const places = ["media-park", "online", "on-site"] as const;
export type Place = (typeof places)[number];
