/** The product's sign: two people side by side. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#1f5c53" />
      <path d="M10.5 14v10M21 16.5V24" stroke="#fff" strokeWidth="4.5" strokeLinecap="round" />
      <circle cx="10.5" cy="8" r="2.6" fill="#fff" />
      <circle cx="21" cy="10.5" r="2.6" fill="#e8b86b" />
    </svg>
  )
}
