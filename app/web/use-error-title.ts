import { useEffect } from "react";
import { siteTexts } from "#app/texts/site.ts";
import { useTexts } from "./language.tsx";

/** While a form has faults, the page's title begins with saying so: a screen reader reads that first. */
export function useErrorTitle(failed: boolean): void {
  const { errorPrefix } = useTexts(siteTexts);
  useEffect(() => {
    if (!failed) return;
    if (!document.title.startsWith(errorPrefix)) document.title = errorPrefix + document.title;
    return () => {
      if (document.title.startsWith(errorPrefix)) document.title = document.title.slice(errorPrefix.length);
    };
  }, [failed, errorPrefix]);
}
