const shapes = {
  arrow: "M4 12h15M13 6l6 6-6 6",
  back: "M20 12H5M11 6l-6 6 6 6",
  calendar: "M4 7h16v13H4zM4 11h16M8 4v4M16 4v4",
  check: "M4.5 12.5l5 5 10-11",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3.5 2",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  error: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.2v.6",
  euro: "M18.5 6.5a7 7 0 1 0 0 11M3.5 10.3h10M3.5 13.7h10",
  external: "M14 4h6v6M20 4l-9 9M17 14v6H4V7h6",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.2v.6",
  mail: "M3 6h18v13H3zM3.5 7l8.5 6.5L20.5 7",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
  phone: "M6 3h4l1.5 5-2.5 1.8a12 12 0 0 0 5.2 5.2L16 12.5l5 1.5v4c0 1.5-1.2 3-3 3C10 21 3 14 3 6c0-1.8 1.5-3 3-3z",
  place:
    "M12 21.5c4.5-5 7-8.3 7-11.5a7 7 0 1 0-14 0c0 3.2 2.5 6.5 7 11.5zM12 7.8a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  warning: "M12 3.5l9.5 17h-19zM12 10v5M12 17.4v.6",
} as const;

export type IconName = keyof typeof shapes;

/** A drawn sign of 1.25 em in the colour of the text; always decorative, the words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
