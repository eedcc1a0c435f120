import { NotThere } from "@/components/shell/not-there";

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <main className="grid min-h-[60dvh] place-items-center p-4">
      <NotThere />
    </main>
  );
}
