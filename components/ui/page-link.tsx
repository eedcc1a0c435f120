import NextLink from "next/link";
import type { ComponentProps } from "react";
import { LinkBusy } from "./link-busy";

/**
 * A link to a page of our own, without a look: it says so itself when its page takes a moment to come. Nothing is fetched
 * before it is followed: every page is drawn for whoever asks, so that asking ahead brought its name and no more, twice
 * for every link in sight.
 */
export function PageLink({ children, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink prefetch={false} {...rest}>
      {children}
      <LinkBusy />
    </NextLink>
  );
}
