/** The edge and ground of a thing one types in. */
export const inputStyle =
  "w-full min-h-10 rounded-r border border-control bg-surface px-3 py-2 text-t15 text-ink max-md:min-h-11 max-md:text-[1rem] invalid:border-red-ink invalid:inset-ring invalid:inset-ring-red-ink [&:is(input,textarea):read-only]:border-dashed [&:is(input,textarea):read-only]:border-line-2 [&:is(input,textarea):read-only]:bg-transparent [&:is(input,textarea):read-only]:text-ink-2 disabled:border-dashed disabled:border-line-2 disabled:bg-transparent disabled:text-ink-3";
