import NextLink from "next/link";
import type { ComponentProps } from "react";
import { LinkBusy } from "./link-busy";

/** A link to a page of our own, without a look: it says so itself when its page takes a moment to come. */
export function PageLink({ children, ...rest }: ComponentProps<typeof NextLink>) {
  return (
    <NextLink {...rest}>
      {children}
      <LinkBusy />
    </NextLink>
  );
}
