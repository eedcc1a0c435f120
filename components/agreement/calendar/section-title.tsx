/** The title of a part of the calendar; the focus comes here when what had it is gone. */
export function SectionTitle({ id, children }: { id: string; children: string }) {
  return (
    <h2
      id={id}
      tabIndex={-1}
      className="scroll-mt-20 border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal"
    >
      {children}
    </h2>
  );
}
