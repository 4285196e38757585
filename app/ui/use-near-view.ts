import { type RefObject, useEffect, useRef, useState } from "react";

/** Far enough ahead that what is fetched is there before it comes into view. */
const ahead = "600px";

/** Has the element come near the part of the page that is seen? False on the server, and true for good once it has. */
export function useNearView(): { place: RefObject<HTMLDivElement>; near: boolean } {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        watch.disconnect();
      },
      { rootMargin: ahead },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return { place, near };
}
