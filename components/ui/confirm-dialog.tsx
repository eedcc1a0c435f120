"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog, type DialogProps } from "./dialog";

type ConfirmDialogProps = Omit<DialogProps, "children" | "role" | "size"> & {
  /** Exactly what will happen, to whom and by when. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
  /** The dialog stays open and busy until this is done; a returned text is what went wrong. */
  onConfirm: () => Promise<string | undefined>;
};

/** Asks first, only before something leaves the building. Everything else is done at once and can be undone. */
export function ConfirmDialog({
  children,
  confirmLabel,
  cancelLabel,
  danger = false,
  onConfirm,
  ...rest
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm(close: () => void) {
    setBusy(true);
    setProblem(undefined);
    try {
      const failed = await onConfirm();
      if (failed) setProblem(failed);
      else close();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog {...rest} role="alertdialog" size="sm">
      {(close) => (
        <>
          <div className="grid gap-3 text-ink-2">{children}</div>
          {problem ? (
            <p role="alert" className="mt-4 text-t13 font-medium text-red-ink">
              {problem}
            </p>
          ) : null}
          <div className="mt-6 flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
            <Button kind="quiet" onPress={close}>
              {cancelLabel}
            </Button>
            <Button kind={danger ? "danger" : "primary"} busy={busy} onPress={() => confirm(close)}>
              {confirmLabel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
