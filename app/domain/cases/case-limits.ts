/** More skills than this nobody has, and nobody reads. */
export const mostSkills = 12;
