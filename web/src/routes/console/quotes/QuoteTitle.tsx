/** A title in which the number of the quote is never broken at its hyphens. */
export function QuoteTitle({ title, number }: { title: string; number: string }) {
  const [before, after = ''] = title.split(number);
  if (!title.includes(number)) return title;
  return (
    <>
      {before}
      <span className="whole">{number}</span>
      {after}
    </>
  );
}
