/** Headers of a page behind a private link: nobody else keeps it or lists it. That no other site is told its address is the whole house's policy. */
export const privately = { "X-Robots-Tag": "noindex", "Cache-Control": "no-store" };
