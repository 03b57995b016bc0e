const shapes = {
  info: "M12 11v6M12 7.2v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  check: "m4.5 12.5 5 5L19.5 7",
  warning:
    "M12 9.5v4.5M12 17.2v.1M10.6 4 2.8 18a1.6 1.6 0 0 0 1.4 2.4h15.6a1.6 1.6 0 0 0 1.4-2.4L13.4 4a1.6 1.6 0 0 0-2.8 0Z",
  danger: "M12 7.5V13M12 16.6v.1M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3Z",
  chevron: "m9 5 7 7-7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  pen: "M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8.5 18.5 4 20ZM14.5 6l3.5 3.5",
  envelope: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  download: "M12 4v11m-5-4.5 5 5 5-5M4.5 20h15",
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside words that say the same thing: always hidden from screen readers. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
