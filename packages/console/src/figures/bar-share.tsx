/** A share as a bar; the number stands beside it in the table. */
export function BarShare({ share }: { share: number }) {
  return (
    <svg className="bar-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(share > 0 ? 1 : 0, share * 100)} height="8" rx="2" />
    </svg>
  );
}
