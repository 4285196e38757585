/** What the keys of all mails about one response begin with: by this they are found when she deletes it. */
export const mailsAbout = (responseId: string): string => `response:${responseId}:`;

export const linkMailKey = (responseId: string, tokenHash: string): string =>
  `${mailsAbout(responseId)}link:${tokenHash}`;

export const reminderAskedKey = (responseId: string, reminderId: string): string =>
  `${mailsAbout(responseId)}reminder-asked:${reminderId}`;

export const reminderKey = (responseId: string, reminderId: string): string =>
  `${mailsAbout(responseId)}reminder:${reminderId}`;
