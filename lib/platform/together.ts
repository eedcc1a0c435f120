type Parts<T> = { [Key in keyof T]: Awaited<T[Key]> };

/**
 * The parts of something, each under its own name, once all of them are there. What is asked of the database goes out
 * without waiting for the answer before it.
 * @throws what the first part throws that fails.
 */
export async function together<T extends object>(parts: T): Promise<Parts<T>> {
  const entries = await Promise.all(Object.entries(parts).map(async ([key, part]) => [key, await part] as const));
  return Object.fromEntries(entries) as Parts<T>;
}
