import { Link } from "@/components/ui/link";

const ADDRESS = /(https?:\/\/\S+)/;

/** Plain text as it was written, with its addresses to press. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(ADDRESS);
  return (
    <p className="text-t14 break-words whitespace-pre-wrap">
      {parts.map((part, at) =>
        ADDRESS.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name than their place
          <Link key={at} href={part} className="break-all">
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </p>
  );
}
