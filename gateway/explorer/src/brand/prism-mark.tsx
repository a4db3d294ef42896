/** The brand: one ray in, one ray out per client. */
export function PrismMark() {
  return (
    <svg className="prism-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="prism-mark-ray" d="M1.5 19.5 11 16" />
      <path className="prism-mark-ray" stroke="#7c5cff" d="m21 14.4 9.5-1.9" />
      <path className="prism-mark-ray" stroke="#12a594" d="m22.4 17.4 8.1 1" />
      <path className="prism-mark-ray" stroke="#f0803c" d="m23.8 20.4 6.7 3.9" />
      <path className="prism-mark-glass" d="M16 5.5 26 25.5H6z" />
    </svg>
  );
}
