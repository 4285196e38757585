/** How many days after it was begun an unfinished scan is looked at daily for the counts; after that only when something changes. */
export const followedDays = 30;
