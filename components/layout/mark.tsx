/** The mark: a sewn notebook, a few lines and a signature. Decorative: the word beside it says the name. */
export function Mark({ className = "size-9" }: { className?: string }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className={`shrink-0 ${className}`}>
      <rect x="3" y="2" width="26" height="28" rx="4" className="fill-on-accent" />
      <g fill="none" className="stroke-accent" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M8.5 5v4.4M8.5 13.8v4.4M8.5 22.6V27" className="stroke-margin" />
        <path d="M13 9.5h11.5M13 14.5h8" />
        <path
          strokeWidth="1.8"
          d="M13 23.5c2.2-4.6 4.4-4.8 3.6-1.6-.6 2.5 1.3 2.4 2.7.1 1-1.6 1.9-1.3 1.7.1-.2 1.6 1.5 1.2 3.5-.3"
        />
      </g>
    </svg>
  );
}
