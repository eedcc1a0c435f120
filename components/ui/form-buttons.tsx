import { Button } from "./button";

type FormButtonsProps = {
  cancel: string;
  onCancel: () => void;
  submit: string;
  busy?: boolean;
  danger?: boolean;
};

/** The two ways out of a form in a dialog; on a phone the one that does it lies on top. */
export function FormButtons({ cancel, onCancel, submit, busy = false, danger = false }: FormButtonsProps) {
  return (
    <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
      <Button kind="quiet" onPress={onCancel}>
        {cancel}
      </Button>
      <Button type="submit" kind={danger ? "danger" : "primary"} busy={busy}>
        {submit}
      </Button>
    </div>
  );
}
