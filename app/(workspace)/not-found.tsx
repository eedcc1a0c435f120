import { NotThere } from "@/components/shell/not-there";

/** In the place of a page that is about something this organisation does not have; the frame stays. */
export default function NotFound() {
  return (
    <div className="grid min-h-96 place-items-center p-4">
      <NotThere />
    </div>
  );
}
