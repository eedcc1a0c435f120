import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { cx } from "./cx";
import { PageLink } from "./page-link";

type LinkButtonProps = Omit<ComponentProps<typeof PageLink>, "children"> &
  ButtonLook & { icon?: ReactNode; children: ReactNode };

/** Goes somewhere, and looks like a button because going there is the step to take. */
export function LinkButton({ kind, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <PageLink {...rest} className={cx(buttonStyle({ kind, size, wide }), className)}>
      {icon}
      {children}
    </PageLink>
  );
}
